import { type Known, unavailable } from "@tidegate/formats";
import type { Column } from "../sql/values.ts";

/** The column of that exact name, or the reason why there is none, with the name that was probably meant. */
export function findColumn(columns: readonly Column[], name: string, path: string): Known<Column> {
  const found = columns.find((column) => column.name === name);
  if (found) return { value: found };
  const names = columns.map((column) => column.name);
  const close = nearest(name, names);
  const hint = close === undefined ? `its columns are ${listed(names)}` : `did you mean "${close}"?`;
  return unavailable("missing_column", `${path} has no column "${name}"`, { file: path, hint });
}

/** A short list for a message. */
export function listed(texts: readonly string[], most = 8): string {
  const shown = texts.slice(0, most).map((text) => JSON.stringify(text));
  return texts.length > most ? `${shown.join(", ")} and ${texts.length - most} more` : shown.join(", ") || "none";
}

function nearest(name: string, names: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const candidate of names) {
    const distance = editDistance(lower, candidate.toLowerCase());
    if (distance <= Math.max(2, name.length / 3) && (!best || distance < best.distance)) {
      best = { name: candidate, distance };
    }
  }
  return best?.name;
}

/** Levenshtein's distance; names are short. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
