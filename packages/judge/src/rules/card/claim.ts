/** A figure as a card writes it. */
export interface Claim {
  readonly value: number;
  /** Digits after the point, as far as they survive reading. */
  readonly decimals: number;
  readonly percent: boolean;
  /** What follows ±; its meaning is the author's. */
  readonly spread?: number;
}

/** Each space of it may be there or not, and belongs to one place only. */
const form =
  /^\(?([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?: ?(%))?(?: ?(?:±|\+\/-|\+-) ?(\d+(?:\.\d+)?)(?: ?(%))?)?\)?(?: ?(%))?$/i;

/** Characters of a claim; longer text is prose. */
const longest = 64;

/** Reads a claimed figure: a number, or text such as `20.0 ± 1.2` or `87.3 %`. Undefined when it is neither. */
export function parseClaim(value: unknown): Claim | undefined {
  if (typeof value === "number") {
    return Number.isFinite(value) ? { value, decimals: decimalsOf(String(value)), percent: false } : undefined;
  }
  const text = typeof value === "string" ? value.trim() : "";
  const found = text.length > longest ? null : form.exec(text.replaceAll(/\s+/g, " "));
  const [, number, ...rest] = found ?? [];
  if (number === undefined) return undefined;
  const spread = rest[1] === undefined ? {} : { spread: Number(rest[1]) };
  return { value: Number(number), decimals: decimalsOf(number), percent: rest.includes("%"), ...spread };
}

function decimalsOf(text: string): number {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const written = mantissa.includes(".") ? mantissa.length - mantissa.indexOf(".") - 1 : 0;
  return Math.max(0, written - Number(exponent));
}

/** A measured figure in the unit and rounding of a claim, and whether the two agree. */
export interface Agreement {
  readonly agrees: boolean;
  readonly measured: number;
  readonly asPercent: boolean;
}

/**
 * Holds a claim against the measured value: rounded as the claim is, they must be the same. A share above 1 is read as
 * percent. A share without decimals counts as written with two, so that `1` does not stand for 0.6.
 */
export function compareClaim(claim: Claim, measured: number, domain: readonly [number, number]): Agreement {
  const isShare = domain[0] >= -1 && domain[1] <= 1;
  const asPercent = claim.percent || (isShare && Math.abs(claim.value) > 1);
  const decimals = isShare && !asPercent && claim.decimals === 0 ? 2 : claim.decimals;
  const scaled = asPercent ? measured * 100 : measured;
  const half = 0.5 * 10 ** -decimals;
  const slack = 1e-9 * Math.max(half, Math.abs(scaled));
  return { agrees: Math.abs(claim.value - scaled) <= half + slack, measured: rounded(scaled, decimals), asPercent };
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** Math.min(decimals, 12);
  return Math.round(value * scale) / scale;
}
