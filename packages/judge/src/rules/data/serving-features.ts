import { placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import { saying } from "../saying.ts";
import { schemaOf } from "./schema-of.ts";

const id = "serving-features";

/** No feature is known only after the model has answered: a field available at training alone cannot be a feature. */
export const servingFeatures: Rule = {
  id,
  needs: () => [],
  evaluate(subject) {
    const read = schemaOf(subject);
    if (!read) return [];
    const say = saying(id, "block", subject.model);
    return read.schema.fields.flatMap(({ name, ml }, i) => {
      if (ml?.role !== "feature" || ml.available_at !== "training") return [];
      const place = placeOf(read.document, `/fields/${i}/ml/available_at`);
      const message = `feature ${name} is not there when the model answers; expected available_at: serving, got training`;
      return [
        say("failed", message, {
          place,
          hint: "set `ml: { role: ignore, available_at: training }`, and train without it",
        }),
      ];
    });
  },
};
