import { canonicalJson, placeOf } from "@tidegate/formats";
import type { ChangeRule } from "../change-rule.ts";
import { saying } from "../saying.ts";
import { readWaivers } from "./read-waivers.ts";

const id = "waiver-not-on-base";

/** A waiver counts once it is on the base: one that the change brings or alters lets nothing of it pass. */
export const waiverNotOnBase: ChangeRule = {
  id,
  evaluate({ documents: { base, head } }) {
    const known = new Set(readWaivers(base.waivers).map(({ waiver }) => canonicalJson(waiver)));
    return readWaivers(head.waivers)
      .filter(({ waiver }) => !known.has(canonicalJson(waiver)))
      .map(({ document, waiver: { gate, model } }) => {
        const message = `waiver of gate ${gate} does not count yet; expected it on the base, got it from the head`;
        return saying(id, "note", model)("notice", message, { place: placeOf(document), gate });
      });
  },
};
