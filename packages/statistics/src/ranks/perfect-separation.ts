import type { RankSums } from "./rank-sums.ts";

/**
 * Largest chance of an event that, at this confidence, may have gone unseen in every one of min(P, N) independent
 * pairs: 1 - (1 - confidence)^(1 / min(P, N)).
 *
 * DeLong's variance is 0 when the classes are perfectly separated or two models rank alike. Taking each positive with a
 * negative of its own gives min(P, N) independent pairs, none of which shows the event; the bound is Clopper and
 * Pearson's for none of min(P, N). It is wide, never wrong.
 */
export function unseenInPairs({ positives, negatives }: RankSums, confidence: number): number {
  const pairs = Math.min(positives.n, negatives.n);
  return -Math.expm1(Math.log1p(-confidence) / pairs);
}
