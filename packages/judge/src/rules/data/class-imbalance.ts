import type { AnswerOf, Finding, NeedOf } from "@tidegate/formats";
import { count, isKnown, placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { type More, type Say, saying, unseen } from "../saying.ts";
import { schemaOf } from "./schema-of.ts";
import { manifestFiles } from "./split-files.ts";

const id = "class-imbalance";

/** The most classes that are counted. */
const classes = 1000;

/** The rarest class of the training data has at least the share of `ml.class_imbalance`. */
export const classImbalance: Rule = {
  id,
  needs: (subject) => asked(subject).map(({ need }) => need),
  evaluate(subject, answers) {
    const say = saying(id, "warn", subject.model);
    return asked(subject).flatMap(({ need, limit, more }) => {
      const answer = answers(need);
      if (!isKnown(answer)) return [unseen(say, `classes of ${need.data.path}`, answer.unavailable, more)];
      return judge(say, answer.value, limit, more);
    });
  },
};

interface Asked {
  readonly need: NeedOf<"profile">;
  readonly limit: number;
  readonly more: More;
}

function asked(subject: Subject): readonly Asked[] {
  const read = schemaOf(subject);
  const limit = read?.schema.ml?.class_imbalance?.smallest_share;
  const { label } = subject.policy.test_set;
  if (!read || limit === undefined || label === undefined) return [];
  const more = { place: placeOf(read.document, "/ml/class_imbalance") };
  return manifestFiles(subject)
    .filter(({ split }) => split === "train")
    .map(({ data }) => ({ need: { kind: "profile", data, column: label, top: classes }, limit, more }));
}

function judge(
  say: Say,
  { rows, missing, values, distinct }: AnswerOf<"profile">,
  limit: number,
  more: More,
): readonly Finding[] {
  const labelled = rows - missing;
  const [rarest] = values.toSorted((a, b) => a.n - b.n);
  if (!rarest || labelled <= 0 || values.length < distinct) {
    return [say("unmeasured", `classes could not be counted; expected 1 to ${classes} of them, got ${distinct}`, more)];
  }
  const share = rarest.n / labelled;
  if (share >= limit) return [];
  const message = `class ${rarest.value} is rare in the training data; expected a share of at least ${limit}, got ${count(rarest.n)} of ${count(labelled)}`;
  return [say("failed", message, { ...more, figures: { share, limit } })];
}
