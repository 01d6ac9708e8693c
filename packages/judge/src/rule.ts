import type { Answer, AnswerOf, Facts, Finding, Known, ModelEvidence, Need, NeedOf } from "@tidegate/formats";
import { keyOf, unavailable } from "@tidegate/formats";
import type { Subject } from "./subject.ts";

/** Looks up what was measured for a need. What was never measured is unavailable, and so cannot pass. */
export type Answers = <K extends Need["kind"]>(need: NeedOf<K>) => Known<AnswerOf<K>>;

/**
 * Judges one thing about one model. Pure and total: it cannot print, exit, read or wait. It asks for aggregates by
 * `needs` and gets them back through `answers`, each a value or the reason why there is none.
 */
export interface Rule {
  /** Also the name of its file and of its page in docs/rules. */
  readonly id: string;
  needs(subject: Subject): readonly Need[];
  evaluate(subject: Subject, answers: Answers, facts: Facts): readonly Finding[];
}

/**
 * The look-up of a model's evidence; of nothing when the model was not measured. Gates ask for the same need again and
 * again, each written anew: its key, a digest, is reckoned once for each way it is written.
 */
export function answersOf(evidence: ModelEvidence | undefined): Answers {
  const keys = new Map<string, string>();
  const keyOnce = (need: Need): string => {
    const written = JSON.stringify(need);
    const key = keys.get(written) ?? keyOf(need);
    keys.set(written, key);
    return key;
  };
  return <K extends Need["kind"]>(need: NeedOf<K>): Known<AnswerOf<K>> => {
    const found = evidence?.answers[keyOnce(need)] as Known<Answer> | undefined;
    if (found === undefined) return unavailable("not_measured", `${need.kind} was not measured`);
    if ("value" in found && found.value.kind !== need.kind)
      return unavailable("not_measured", `${need.kind} was answered by ${found.value.kind}`);
    return found as Known<AnswerOf<K>>;
  };
}
