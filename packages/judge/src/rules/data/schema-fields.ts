import type { Finding, NeedOf } from "@tidegate/formats";
import { isKnown, placeOf } from "@tidegate/formats";
import type { Answers, Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { policyPlace } from "../pointer.ts";
import { saying, unseen } from "../saying.ts";
import { fieldPointer, type ReadSchema, schemaOf } from "./schema-of.ts";
import { filesAfterMerge, headPolicy, type SplitFile } from "./split-files.ts";

const id = "schema-fields";

/** Schema and data name the same columns, and the schema has the columns that the policy names. */
export const schemaFields: Rule = {
  id,
  needs: (subject) => (schemaOf(subject) ? filesAfterMerge(subject).map(columnsNeed) : []),
  evaluate(subject, answers) {
    const read = schemaOf(subject);
    if (!read) return [];
    return [
      ...undeclared(subject, read),
      ...filesAfterMerge(subject).flatMap((file) => judge(subject, answers, read, file)),
    ];
  },
};

/** Asks for the names of a file's columns and its number of rows. */
export function columnsNeed({ data }: SplitFile): NeedOf<"columns"> {
  return { kind: "columns", data };
}

function judge(
  subject: Subject,
  answers: Answers,
  { document, schema }: ReadSchema,
  file: SplitFile,
): readonly Finding[] {
  const { split, data, place } = file;
  const answer = answers(columnsNeed(file));
  const say = saying(id, "block", subject.model);
  if (!isKnown(answer)) return [unseen(say, `${split} data ${data.path}`, answer.unavailable, place && { place })];
  const columns = answer.value.columns.map(({ name }) => name);
  const fields = schema.fields.map(({ name }) => name).filter((name) => !isApart(subject, file, name));
  const match = [schema.fieldsMatch ?? "exact"].flat()[0];
  const absent = match === "superset" || match === "partial" ? [] : fields.filter((name) => !columns.includes(name));
  const extra = match === "subset" || match === "partial" ? [] : columns.filter((name) => !fields.includes(name));
  return [
    ...absent.map((name) => {
      const message = `${split} data ${data.path} have no column ${name}; expected every field of the schema`;
      return say("failed", message, { place: placeOf(document, fieldPointer(schema, name)) });
    }),
    ...extra.map((name) => {
      const message = `column ${name} of ${split} data ${data.path} is not in the schema; expected a field for every column`;
      const hint = `add to fields: \`- { name: ${JSON.stringify(name)}, type: any, ml: { role: ignore } }\``;
      return saying(id, "warn", subject.model)("failed", message, { place: placeOf(document, "/fields"), hint });
    }),
  ];
}

/** Labels that come with the predictions are not in the test set. */
function isApart({ policy: { test_set } }: Subject, { split }: SplitFile, name: string): boolean {
  return split === "test" && test_set.labels === "with_predictions" && test_set.label === name;
}

/** Columns that the policy reads but the schema does not describe. */
function undeclared(subject: Subject, { schema }: ReadSchema): readonly Finding[] {
  const { test_set, slices } = headPolicy(subject);
  const { head } = subject.change.documents;
  const named: [readonly string[], string | undefined][] = [
    [["test_set", "id"], test_set.id],
    [["test_set", "label"], test_set.label],
    [["test_set", "cluster"], test_set.cluster],
    ...Object.entries(slices).map(([slice, value]): [readonly string[], string | undefined] => [
      ["slices", slice, "column"],
      "column" in value ? value.column : undefined,
    ]),
  ];
  return named.flatMap(([keys, column]) => {
    if (column === undefined || schema.fields.some(({ name }) => name === column)) return [];
    const place = policyPlace(head, ["models", subject.model, ...keys]);
    const message = `column ${column} (${keys.join(".")}) is not in the schema; expected a field of that name`;
    const hint = `add to fields: \`- { name: ${JSON.stringify(column)}, type: any }\``;
    return [saying(id, "block", subject.model)("failed", message, { hint, ...(place && { place }) })];
  });
}
