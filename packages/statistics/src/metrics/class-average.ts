/** Plain mean of per-class figures; undefined as soon as one of them is. */
export function macroAverage(figures: readonly (number | undefined)[]): number | undefined {
  return weightedAverage(
    figures,
    figures.map(() => 1),
  );
}

/** Mean of per-class figures by weight; an undefined figure spoils it unless its weight is zero. */
export function weightedAverage(
  figures: readonly (number | undefined)[],
  weights: readonly number[],
): number | undefined {
  let [sum, total] = [0, 0];
  for (const [index, weight] of weights.entries()) {
    const figure = figures[index];
    if (weight === 0) continue;
    if (figure === undefined) return undefined;
    sum += weight * figure;
    total += weight;
  }
  return total === 0 ? undefined : sum / total;
}
