import type { AnswerOf, Facts, Finding, NeedOf } from "@tidegate/formats";
import { isKnown, placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { type More, type Say, saying, unseen } from "../saying.ts";
import { instantOf } from "./instant.ts";
import { schemaOf } from "./schema-of.ts";
import { manifestFiles, type SplitFile, trustedTest } from "./split-files.ts";

const id = "freshness";

/** The newest training row is not older than the schema's `ml.freshness` allows at the instant of judgement. */
export const freshness: Rule = {
  id,
  needs: (subject) => (limitOf(subject) ? [needOf(subject)] : []),
  evaluate(subject, answers, facts) {
    const read = schemaOf(subject);
    const limit = limitOf(subject);
    if (!read || !limit) return [];
    const say = saying(id, "block", subject.model);
    const place = placeOf(read.document, "/ml/freshness");
    const answer = answers(needOf(subject));
    if (!isKnown(answer)) return [unseen(say, `newest ${limit.field}`, answer.unavailable, { place })];
    return judge(say, answer.value, limit, facts, { place });
  },
};

interface Limit {
  readonly field: string;
  readonly within: string;
}

function limitOf(subject: Subject): Limit | undefined {
  return schemaOf(subject)?.schema.ml?.freshness;
}

/** The training data; the test set where there is none. */
function fileOf(subject: Subject): SplitFile {
  return manifestFiles(subject).find(({ split }) => split === "train") ?? trustedTest(subject);
}

function needOf(subject: Subject): NeedOf<"profile"> {
  return { kind: "profile", data: fileOf(subject).data, column: limitOf(subject)?.field ?? "", top: 1 };
}

function judge(
  say: Say,
  { largest }: AnswerOf<"profile">,
  { field, within }: Limit,
  facts: Facts,
  more: More,
): readonly Finding[] {
  const newest = largest === null ? undefined : instantOf(largest);
  const now = instantOf(facts.as_of);
  if (newest === undefined || now === undefined) {
    return [
      say(
        "unmeasured",
        `newest ${field} is not a day or instant; expected ISO 8601 text, got ${largest ?? "no value"}`,
        more,
      ),
    ];
  }
  const hours = Number(within.slice(0, -1)) * (within.endsWith("d") ? 24 : 1);
  const age = (now - newest) / 3600;
  const figures = { newest: largest, age_hours: age, limit_hours: hours };
  if (age > hours) {
    return [
      say("failed", `newest ${field} is too old; expected at most ${within} before ${facts.as_of}, got ${largest}`, {
        ...more,
        figures,
      }),
    ];
  }
  if (age >= -24) return [];
  return [
    say("failed", `newest ${field} lies in the future; expected at most ${facts.as_of}, got ${largest}`, {
      ...more,
      figures,
    }),
  ];
}
