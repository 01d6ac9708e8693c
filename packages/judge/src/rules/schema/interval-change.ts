/** A bound of a range: a number, or a text such as a day. */
export interface Bound {
  readonly value: number | string;
  readonly exclusive: boolean;
}

/** What one end of a range gained and lost, each with an example; undecidable when numbers meet texts. */
export interface EndChange {
  readonly gained?: string | undefined;
  readonly lost?: string | undefined;
  readonly undecidable?: boolean;
}

type End = "lower" | "upper";

/** The bound that counts when an inclusive and an exclusive one are given: the stricter. */
export function boundOf(end: End, inclusive?: number | string, exclusive?: number | string): Bound | undefined {
  const one = inclusive === undefined ? undefined : { value: inclusive, exclusive: false };
  const other = exclusive === undefined ? undefined : { value: exclusive, exclusive: true };
  if (!one || !other) return one ?? other;
  return isTighter(end, one, other) ? one : other;
}

/** How one end of a range moved. */
export function endChange(end: End, base: Bound | undefined, head: Bound | undefined): EndChange | undefined {
  if (base && head && typeof base.value !== typeof head.value) return { undecidable: true };
  if (base?.value === head?.value && base?.exclusive === head?.exclusive) return undefined;
  if (base && (!head || isTighter(end, base, head))) return { gained: between(end, base, head) };
  return head ? { lost: between(end, head, base) } : undefined;
}

function isTighter(end: End, one: Bound, other: Bound): boolean {
  if (one.value === other.value) return one.exclusive && !other.exclusive;
  return end === "lower" ? one.value > other.value : one.value < other.value;
}

/** A value that the looser bound allows and the tighter does not. */
function between(end: End, tight: Bound, loose: Bound | undefined): string {
  if (loose && !loose.exclusive) return String(loose.value);
  if (tight.exclusive) return String(tight.value);
  if (typeof tight.value === "string") return `a value ${end === "lower" ? "before" : "after"} ${tight.value}`;
  if (loose && typeof loose.value === "number") return String((tight.value + loose.value) / 2);
  return String(end === "lower" ? tight.value - 1 : tight.value + 1);
}
