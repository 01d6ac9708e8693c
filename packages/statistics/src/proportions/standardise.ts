/** Excess over its standard deviation. Without variance: 0 without excess, else infinite with its sign. */
export function standardise(excess: number, variance: number): number {
  if (excess === 0) return 0;
  return excess / Math.sqrt(Math.max(variance, 0));
}
