/** Throws a RangeError unless `confidence` lies strictly between 0 and 1. */
export function requireConfidence(caller: string, confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`${caller} requires 0 < confidence < 1; got ${confidence}`);
  }
}
