/**
 * The confidence that each of several bounds needs so that all of them hold together with the confidence asked for.
 *
 * Definition (Bonferroni): 1 - (1 - confidence) / claims.
 *
 * It holds under any dependence between the claims; Sidak's confidence^(1 / claims), which assumes independence, is less than
 * 0.0002 lower at 0.95. It is for intervals shown side by side; for deciding use `holm`, which is stronger.
 *
 * Source: O. J. Dunn (1961), "Multiple comparisons among means", Journal of the American Statistical Association 56, 52-64.
 *
 * @example simultaneousConfidence(0.95, 10) // 0.995
 */
export function simultaneousConfidence(confidence: number, claims: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`simultaneousConfidence requires 0 < confidence < 1; got ${confidence}`);
  }
  if (!(Number.isSafeInteger(claims) && claims >= 1)) {
    throw new RangeError(`simultaneousConfidence requires a whole number of claims >= 1; got ${claims}`);
  }
  return 1 - (1 - confidence) / claims;
}
