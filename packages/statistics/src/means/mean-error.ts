import { mean } from "./mean.ts";

/**
 * Mean of the errors with their sign: does the model answer too high (above 0) or too low?
 *
 * Definition: sum (prediction - label) / n; undefined without rows.
 * Assumptions: errors are finite. Misleads: errors of both signs cancel: 0 does not mean a good model.
 * Source: `numpy.mean(prediction - label)`; called bias.
 *
 * @example meanError(4, -2) // -0.5
 */
export function meanError(n: number, sumErrors: number): number | undefined {
  return mean(n, sumErrors);
}
