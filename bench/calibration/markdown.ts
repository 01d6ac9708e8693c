/** A table with its first row as the head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, i) => (i === 0 ? "---" : "--:"));
  return [head, rule, ...rows].map(line).join("\n");
}

/** A share in percent, with one decimal below 10. */
export function percentText(share: number): string {
  return share > 0 && share < 9.95 ? share.toFixed(1) : share.toFixed(0);
}
