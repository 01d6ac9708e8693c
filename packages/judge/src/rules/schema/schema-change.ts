/**
 * One change of a schema, as sets of values: an example that only the head allows, one that only the base allowed. A
 * change with neither is about meaning: `breaks` says whether it breaks, and `undecidable` that nobody can tell.
 */
export interface SchemaChange {
  readonly what: string;
  readonly pointer: string;
  readonly from: string;
  readonly to: string;
  /** Breaks the producer direction: new data do not satisfy those who read by the base's schema. */
  readonly gained?: string | undefined;
  /** Breaks the consumer direction: old data do not satisfy those who read by the head's schema. */
  readonly lost?: string | undefined;
  readonly breaks?: boolean;
  readonly undecidable?: boolean;
}

export const none = "none";

/** A value in one line, for messages. */
export function shown(value: unknown): string {
  if (value === undefined) return none;
  return typeof value === "string" ? value : JSON.stringify(value);
}
