import { type Claim, parseClaim } from "./claim.ts";

const numbers = /(?<![\p{L}\d])[-−]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?(?: ?%)?/giu;
const longest = 10_000;

/**
 * The figures that a text may mean which is not written as a figure, such as `≈0.99`, `[0.99]` or `0.99 (best)`: the
 * number it begins with, else all numbers in it. `0,99` and `1,234` are read in both ways.
 */
export function embeddedClaims(value: unknown): readonly Claim[] {
  const text = textOf(value).slice(0, longest);
  const found = [...text.matchAll(numbers)];
  const [first] = found;
  const leads = first !== undefined && !/[\p{L}\d]/u.test(text.slice(0, first.index));
  return (leads ? [first] : found).flatMap(([written]) => readings(written)).flatMap((one) => parseClaim(one) ?? []);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" ? (JSON.stringify(value) ?? "") : "";
}

function readings(written: string): readonly string[] {
  const plain = written.replace("−", "-");
  return written.includes(",") ? [plain.replace(",", "."), plain.replaceAll(",", "")] : [plain];
}
