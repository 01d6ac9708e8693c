import { isKnown, type Known, keyOf, type Need, type Sample, TidegateError, unavailable } from "@tidegate/formats";
import type { Tree } from "@tidegate/git";
import { type Answers, answersOf } from "@tidegate/judge";
import { duckDb, measure } from "@tidegate/measure";
import { locateIn } from "../locate-data.ts";
import { inWords, type Progress } from "../progress.ts";

/** What is asked of data: needs that name their files, or needs about a sample. */
export interface Question {
  readonly sample?: Sample | undefined;
  readonly needs: readonly Need[];
}

/** Measures what is asked, question by question, without a policy. */
export async function askData(
  tree: Tree,
  questions: Readonly<Record<string, Question>>,
  progress: Progress,
): Promise<(question: string) => Answers> {
  const models = Object.entries(questions).map(([model, { sample, needs }]) => ({
    model,
    risk: "low" as const,
    because: [],
    policy_from: "head" as const,
    sample: sample ? { value: sample } : unavailable("not_declared", "there is no policy yet"),
    baselines: {},
    needs: Object.fromEntries(needs.map((need) => [keyOf(need), need])),
  }));
  const evidence = await measure(
    { format: "tidegate/plan@1", models },
    { engine: duckDb(), locate: locateIn({ base: tree, head: tree }), progress: inWords(progress) },
  );
  return (question) => answersOf(evidence.models[question]);
}

/** A value that must be there; what is wrong with a file is the mistake of who named it. */
export function required<T>(known: Known<T>): T {
  if (isKnown(known)) return known.value;
  const { code, message, hint } = known.unavailable;
  const isContent = code === "unreadable_file" || code === "empty_file";
  throw new TidegateError(
    isContent ? "malformed_input" : "wrong_argument",
    message,
    hint === undefined ? {} : { hint },
  );
}
