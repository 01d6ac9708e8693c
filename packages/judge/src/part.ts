/** A part of the judgement that can be made alone: the card and its claims, the data and their schema, or the gates. */
export type Part = "card" | "data" | "metrics";

const cardRules = /^card-/;
const metricRules = /^(manifest-|version-|labels-with-predictions|first-deployment)/;
const always = /^(document-|trusted-|policy-|model-|waiver-|no-)/;

/** The part that a rule belongs to; undefined: it is part of every judgement. */
export function partOfRule(id: string): Part | undefined {
  if (always.test(id)) return undefined;
  if (cardRules.test(id)) return "card";
  return metricRules.test(id) ? "metrics" : "data";
}

/** Whether something of a part is judged when only one part is asked for. */
export function isAsked(part: Part | undefined, only: Part | undefined): boolean {
  return only === undefined || part === undefined || part === only;
}
