import { placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import { isFilled } from "../card/filled.ts";
import { saying } from "../saying.ts";
import { schemaOf } from "./schema-of.ts";

const id = "personal-data";

/** A model that reads sensitive data about people says in its card what it does about it. */
export const personalData: Rule = {
  id,
  needs: () => [],
  evaluate(subject) {
    const read = schemaOf(subject);
    if (!read || isFilled(subject.head.card?.value?.tidegate?.privacy)) return [];
    const say = saying(id, "warn", subject.model);
    return read.schema.fields.flatMap(({ name, ml }, i) => {
      if (ml?.role !== "feature" || ml.personal_data !== "sensitive") return [];
      const message = `feature ${name} is sensitive and the card is silent about it; expected tidegate.privacy in the card, got none`;
      const place = placeOf(read.document, `/fields/${i}/ml/personal_data`);
      return [
        say("failed", message, {
          place,
          hint: 'add tidegate: { privacy: "why it is needed, how long it is kept, who sees it" }',
        }),
      ];
    });
  },
};
