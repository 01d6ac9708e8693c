import { placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import { saying } from "../saying.ts";
import { readWaivers } from "./read-waivers.ts";

const id = "waiver-expired";

/** A waiver of the base counts up to and including its last day, in UTC. */
export const waiverExpired: Rule = {
  id,
  needs: () => [],
  evaluate({ change, model }, _answers, { as_of }) {
    const today = as_of.slice(0, 10);
    const expired = readWaivers(change.documents.base.waivers).filter(
      ({ waiver }) => waiver.model === model && waiver.expires < today,
    );
    return expired.map(({ document, waiver }) => {
      const message = `waiver of gate ${waiver.gate} is expired; expected a last day from ${today}, got ${waiver.expires}`;
      const more = {
        place: placeOf(document, "/expires"),
        gate: waiver.gate,
        hint: `remove it: git rm ${document.path}`,
      };
      return saying(id, "warn", model)("failed", message, more);
    });
  },
};
