import { clip } from "../escape/visible.ts";

/** Longest text of a report. Far beyond any sentence; a longer one would only make every output slow and unreadable. */
const longest = 4_000;

/** The same value with every text in it at most that long, so that no file can blow the report up. */
export function boundTexts<T>(value: T): T {
  return bounded(value) as T;
}

function bounded(value: unknown): unknown {
  if (typeof value === "string") return clip(value, longest);
  if (Array.isArray(value)) return value.map(bounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clip(key, longest), bounded(inner)]));
}
