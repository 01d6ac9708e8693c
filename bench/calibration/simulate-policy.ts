import { seededDraws } from "./random-draws.ts";
import { simulatedVerdicts } from "./simulate-gates.ts";
import { drawPolicyRows, type Fault, wholePolicy } from "./whole-policy.ts";

/** Verdicts on a whole policy, in percent. `warn` merges too: gates with little power are warned of. */
export interface PolicyCell {
  readonly fault: Fault;
  readonly decide: "harm" | "proof";
  readonly n: number;
  readonly replicates: number;
  readonly pass: number;
  readonly warn: number;
  readonly ask: number;
  readonly fail: number;
  /** The gate that is at its limit. */
  readonly brokenPassed: number;
  readonly brokenNotice: number;
  readonly brokenFailed: number;
}

/** What a policy of ten gates and twelve slices says of simulated candidates. */
export function simulatePolicy(fault: Fault, decide: "harm" | "proof", n: number, replicates: number): PolicyCell {
  const draws = seededDraws(n + (decide === "harm" ? 1 : 2));
  const broken = fault === "group" ? "recall-groups" : "accuracy-keep";
  const counts: Record<string, number> = {};
  const add = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const verdict of simulatedVerdicts(wholePolicy(decide), replicates, () => drawPolicyRows(draws, n, fault))) {
    add(verdict.outcome);
    add(`broken ${verdict.models[0]?.gates.find(({ id }) => id === broken)?.status}`);
  }
  const percent = (name: string) => (100 * (counts[name] ?? 0)) / replicates;
  return {
    fault,
    decide,
    n,
    replicates,
    pass: percent("pass"),
    warn: percent("warn"),
    ask: percent("ask"),
    fail: percent("fail"),
    brokenPassed: percent("broken passed"),
    brokenNotice: percent("broken notice"),
    brokenFailed: percent("broken failed"),
  };
}
