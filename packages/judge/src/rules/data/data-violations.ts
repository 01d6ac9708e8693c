import type { AnswerOf, Finding, NeedOf, Place } from "@tidegate/formats";
import { count, isKnown, placeOf } from "@tidegate/formats";
import type { Answers, Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { type Say, saying, unseen } from "../saying.ts";
import { rowChecks, type SchemaCheck } from "./row-checks.ts";
import { type ReadSchema, schemaOf } from "./schema-of.ts";
import { filesAfterMerge, type SplitFile } from "./split-files.ts";

const id = "data-violations";

/** Every row holds what the schema says, up to the tolerated shares. */
export const dataViolations: Rule = {
  id,
  needs: (subject) => asked(subject).map(({ need }) => need),
  evaluate(subject, answers) {
    const read = schemaOf(subject);
    if (!read) return [];
    return [...asked(subject).flatMap((one) => judge(subject, answers, read, one)), ...notChecked(subject, read)];
  },
};

interface Asked {
  readonly file: SplitFile;
  readonly checks: readonly SchemaCheck[];
  readonly need: NeedOf<"violations">;
}

/** Per file, the checks that read missing values alike. */
function asked(subject: Subject): readonly Asked[] {
  const read = schemaOf(subject);
  if (!read) return [];
  const key = read.schema.primaryKey ?? [subject.policy.test_set.id];
  return filesAfterMerge(subject).flatMap((file) => {
    const checks = rowChecks(read.schema, file.data).filter((check) => isInFile(check, file, subject));
    return alikeMissing(checks).map((alike) => ({ file, checks: alike, need: needOf(file, alike, key) }));
  });
}

/** Labels that come with the predictions are not in the test set. */
function isInFile({ columns }: SchemaCheck, { split }: SplitFile, { policy: { test_set } }: Subject): boolean {
  const apart = split === "test" && test_set.labels === "with_predictions" ? test_set.label : undefined;
  return apart === undefined || !columns.includes(apart);
}

/** Checks in groups that read missing values alike: one need has one list of them. */
function alikeMissing(checks: readonly SchemaCheck[]): readonly SchemaCheck[][] {
  const groups = new Map<string, SchemaCheck[]>();
  for (const check of checks) {
    const key = JSON.stringify(check.missing);
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  return [...groups.values()];
}

function needOf({ data }: SplitFile, checks: readonly SchemaCheck[], key: readonly string[]): NeedOf<"violations"> {
  return {
    kind: "violations",
    data,
    key: [...key],
    missing: [...(checks[0]?.missing ?? [])],
    checks: checks.map(({ id: check, rule }) => ({ id: check, rule })),
  };
}

function judge(
  { model }: Subject,
  answers: Answers,
  read: ReadSchema,
  { file, checks, need }: Asked,
): readonly Finding[] {
  const say = saying(id, "block", model);
  const answer = answers(need);
  const more = file.place ? { place: file.place } : {};
  if (!isKnown(answer)) return [unseen(say, `${file.split} data ${file.data.path}`, answer.unavailable, more)];
  return checks.flatMap((check) => result(say, answer.value, file, check, placeOf(read.document, check.pointer)));
}

function result(
  say: Say,
  { rows, checks }: AnswerOf<"violations">,
  { split, data }: SplitFile,
  check: SchemaCheck,
  place: Place,
): readonly Finding[] {
  const found = checks.find((one) => one.id === check.id);
  const what = `${split} data ${data.path}, check ${check.id}`;
  const unseenBecause = found ? found.problem : "it was not measured";
  if (!found || unseenBecause !== undefined)
    return [say("unmeasured", `${what} could not be made; ${unseenBecause}`, { place })];
  const share = check.tolerated?.share ?? 0;
  if (found.violations <= share * rows) return [];
  const message = `${what} is broken; expected at most ${shareText(share)} of the rows, got ${count(found.violations)} of ${count(rows)}`;
  const figures = { violations: found.violations, rows, tolerated: share };
  return [
    say("failed", message, { place, figures, examples: found.examples, hint: patch(check, found.violations, rows) }),
  ];
}

/** The smallest change of the schema with which the data would pass. */
function patch({ tolerated, columns, id: check }: SchemaCheck, violations: number, rows: number): string {
  if (!tolerated) return `repair the rows named in the examples, or remove ${check} from the schema`;
  const share = rows === 0 ? 1 : Math.min(1, Math.ceil((violations / rows) * 10_000) / 10_000);
  return `repair the data, or let the schema's field ${columns[0]} tolerate it: \`ml: { tolerated: { ${tolerated.key}: ${share} } }\``;
}

function shareText(share: number): string {
  return share === 0 ? "none" : `a share of ${share}`;
}

/** A constraint that nobody checks must not look checked. */
function notChecked({ model }: Subject, { document, schema }: ReadSchema): readonly Finding[] {
  const say = saying(id, "warn", model);
  return schema.fields.flatMap(({ name, constraints }, i) =>
    constraints?.jsonSchema === undefined
      ? []
      : [
          say(
            "unmeasured",
            `constraint jsonSchema of field ${name} is not checked; expected a type, range, enum or pattern`,
            {
              place: placeOf(document, `/fields/${i}/constraints/jsonSchema`),
            },
          ),
        ],
  );
}
