/** A number for people: at most four significant decimals, no trailing zeros, the same in every locale. */
export function figureText(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "unknown";
  if (Number.isInteger(value)) return String(value);
  const decimals = Math.abs(value) >= 100 ? 2 : 4;
  const text = value.toFixed(decimals).replace(/\.?0+$/, "");
  return Number(text) === 0 ? String(Number(value.toPrecision(2))) : text;
}
