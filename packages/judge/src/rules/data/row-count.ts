import type { Finding } from "@tidegate/formats";
import { count, isKnown, placeOf } from "@tidegate/formats";
import type { Answers, Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { saying, unseen } from "../saying.ts";
import { columnsNeed } from "./schema-fields.ts";
import { type ReadSchema, schemaOf } from "./schema-of.ts";
import { filesAfterMerge, type SplitFile } from "./split-files.ts";

const id = "row-count";

/** Every data file has as many rows as the schema's `ml.rows` asks. */
export const rowCount: Rule = {
  id,
  needs: (subject) => (schemaOf(subject)?.schema.ml?.rows ? filesAfterMerge(subject).map(columnsNeed) : []),
  evaluate(subject, answers) {
    const read = schemaOf(subject);
    if (!read?.schema.ml?.rows) return [];
    return filesAfterMerge(subject).flatMap((file) => judge(subject, answers, read, file));
  },
};

function judge(
  { model }: Subject,
  answers: Answers,
  { document, schema }: ReadSchema,
  file: SplitFile,
): readonly Finding[] {
  const say = saying(id, "block", model);
  const answer = answers(columnsNeed(file));
  const what = `${file.split} data ${file.data.path}`;
  const place = placeOf(document, "/ml/rows");
  if (!isKnown(answer)) return [unseen(say, `rows of ${what}`, answer.unavailable, { place })];
  const { rows } = answer.value;
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = schema.ml?.rows ?? {};
  if (rows >= minimum && rows <= maximum) return [];
  const [limit, expected] =
    rows < minimum ? [minimum, `at least ${count(minimum)}`] : [maximum, `at most ${count(maximum)}`];
  const hint = `check the file, or set \`ml: { rows: { ${rows < minimum ? "minimum" : "maximum"}: ${rows} } }\` in the schema`;
  return [
    say("failed", `${what} have the wrong size; expected ${expected} rows, got ${count(rows)}`, {
      place,
      hint,
      figures: { rows, limit },
    }),
  ];
}
