import { binomialCdf } from "../distributions/index.ts";
import { requireConfidence } from "../proportions/impossible-arguments.ts";
import { requireChance, requireRows } from "./impossible-designs.ts";

/** A gate on one proportion, and the truth that it will meet. */
export interface ProportionDesign {
  readonly n: number;
  readonly p: number;
  readonly limit: number;
  readonly direction: "at_least" | "at_most";
  readonly confidence: number;
}

/** The fewest successes whose lower bound reaches the limit; n + 1 when none does. */
function fewestPassing(n: number, limit: number, confidence: number): number {
  let [failing, passing] = [-1, n + 1];
  while (passing - failing > 1) {
    const middle = Math.floor((failing + passing) / 2);
    if (binomialCdf(n - middle, n, 1 - limit) <= 1 - confidence) passing = middle;
    else failing = middle;
  }
  return passing;
}

/**
 * The chance that a gate on one proportion passes: that the Clopper-Pearson bound lies inside the limit when the true
 * proportion is p.
 *
 * Definition: for `at_least`, P(X >= k | p), k the fewest successes with P(X >= k | limit) <= 1 - confidence; X is
 * binomial(n, p). For `at_most` the same of failures. Exact, for every n.
 *
 * It assumes independent rows. As a function of n it is a saw: a few rows more may lower it a little.
 *
 * Source: E. L. Lehmann and J. P. Romano (2005), "Testing statistical hypotheses", 3rd edition, section 3.4.
 *
 * @example powerClopperPearson({ n: 100, p: 0.95, limit: 0.9, direction: "at_least", confidence: 0.95 }) // 0.4360
 */
export function powerClopperPearson({ n, p, limit, direction, confidence }: ProportionDesign): number {
  requireRows("powerClopperPearson", n);
  requireChance("powerClopperPearson", p);
  requireChance("powerClopperPearson", limit);
  requireConfidence("powerClopperPearson", confidence);
  const [chance, bar] = direction === "at_least" ? [p, limit] : [1 - p, 1 - limit];
  const needed = bar === 0 ? 0 : fewestPassing(n, bar, confidence);
  return binomialCdf(n - needed, n, 1 - chance);
}
