import type { Unit } from "./unit.ts";

const most = 6;

/** A space at which no line is broken. */
export const unbroken = "\u00a0";

/** A whole number with its thousands apart: 16,281. */
export function count(value: number): string {
  return grouped(String(Math.abs(value)), value < 0);
}

/** A number with so many decimals, a real minus sign, its thousands apart, and never a negative zero. */
export function fixed(value: number, digits: number): string {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const text = Math.abs(value).toFixed(digits);
  return grouped(text, value < 0 && /[1-9]/.test(text));
}

/** The same, with a plus sign when above zero. */
export function signed(value: number, digits: number): string {
  const text = fixed(value, digits);
  return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}

function grouped(text: string, negative: boolean): string {
  const [whole = "", decimals] = text.split(".");
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${negative ? "−" : ""}${thousands}${decimals === undefined ? "" : `.${decimals}`}`;
}

/** A metric's value: `91.2%`, `0.927`, `41 ms`. */
export function inUnit(unit: Unit, value: number, digits: number): string {
  return `${fixed(value * unit.scale, digits)}${unit.value}`;
}

/** A difference of two values: `+1.2 pp`, `−0.004`. */
export function asDifference(unit: Unit, value: number, digits: number): string {
  return `${signed(value * unit.scale, digits)}${unit.difference}`;
}

export interface Bounds {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** An interval as `[lo, hi]`, in the unit of what stands before it; nothing where there are no bounds. */
export function interval(unit: Unit, bounds: Bounds, digits: number, sign = false): string {
  if (bounds.lower === null && bounds.upper === null) return "";
  const write = sign ? signed : fixed;
  const lower = bounds.lower === null ? "−∞" : write(bounds.lower * unit.scale, digits);
  const upper = bounds.upper === null ? "∞" : write(bounds.upper * unit.scale, digits);
  return `[${lower},${unbroken}${upper}]`;
}

export interface Precision {
  /** Half widths of the intervals. */
  readonly widths: readonly number[];
  /** Numbers that are shown. */
  readonly values: readonly number[];
  /** Numbers that differ and must look different: a figure and its limit. */
  readonly apart: readonly (readonly [number, number])[];
}

/**
 * Decimals for all figures of one column: as many as the intervals support, and enough to tell a figure from its limit;
 * of many figures some are always close to it, which is worth one decimal at most.
 */
export function digitsFor(unit: Unit, precision: Precision): number {
  let digits = Math.min(most, Math.max(unit.least, supported(unit, precision)));
  const end = precision.apart.length > 4 ? Math.min(most, digits + 1) : most;
  while (digits < end && precision.apart.some((pair) => looksEqual(unit, pair, digits))) digits++;
  return digits;
}

function supported(unit: Unit, { widths, values }: Precision): number {
  const sizes = widths.filter((width) => width > 0 && Number.isFinite(width)).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)];
  if (middle !== undefined) return -Math.floor(Math.log10(middle * unit.scale));
  if (values.every(Number.isInteger)) return 0;
  const largest = Math.max(...values.map((value) => Math.abs(value * unit.scale)));
  return largest > 0 && Number.isFinite(largest) ? 2 - Math.floor(Math.log10(largest)) : 0;
}

function looksEqual(unit: Unit, [a, b]: readonly [number, number], digits: number): boolean {
  return Math.abs(a - b) > 1e-9 && fixed(a * unit.scale, digits) === fixed(b * unit.scale, digits);
}
