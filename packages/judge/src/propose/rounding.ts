/** The next limit below that a person would write: not further away than the slack's own leading digit. */
export function roundedDown(value: number, slack: number): number {
  return onStep(value, stepOf(slack), Math.floor);
}

/** The next limit above. */
export function roundedUp(value: number, slack: number): number {
  return onStep(value, stepOf(slack), Math.ceil);
}

/** One digit of the slack, or half of it: 0.0069 is written in steps of 0.001, 0.012 in steps of 0.005. */
function stepOf(slack: number): { unit: number; digits: number } {
  if (!(slack > 0)) return { unit: 1, digits: 4 };
  const exponent = Math.floor(Math.log10(slack));
  const leading = slack / 10 ** exponent;
  return leading < 5 ? { unit: 5, digits: 1 - exponent } : { unit: 1, digits: -exponent };
}

/** Rounds to whole steps in integers, so that no binary rest is written. */
function onStep(value: number, { unit, digits }: { unit: number; digits: number }, round: typeof Math.floor): number {
  const scaled = digits >= 0 ? value * 10 ** digits : value / 10 ** -digits;
  const near = Math.round((scaled / unit) * 1e6) / 1e6;
  const steps = round(near) * unit;
  return digits >= 0 ? Number((steps / 10 ** digits).toFixed(Math.min(digits, 20))) : steps * 10 ** -digits;
}
