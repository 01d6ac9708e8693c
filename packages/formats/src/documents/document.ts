import { z } from "zod";
import { Place, Side } from "../values/place.ts";

/** Something wrong in a file that a person wrote. */
export const Problem = z.strictObject({
  code: z.enum([
    "unreadable",
    "too_large",
    "not_utf8",
    "syntax",
    "duplicate_key",
    "alias",
    "too_deep",
    "front_matter",
    "unknown_key",
    "missing_key",
    "wrong_value",
    "not_supported",
    "missing_file",
  ]),
  message: z.string().describe("Subject, what is wrong; expected, got"),
  hint: z.string().optional(),
  place: Place,
});
export type Problem = z.infer<typeof Problem>;

/**
 * A file as it was read: its value when it could be had, all its problems, and the places of its keys by JSON Pointer
 * (`/models/income/gates/auc-floor`), each [line, column] from 1. A document with problems of its own has no value.
 */
export function readDocument<T extends z.ZodType>(value: T) {
  return z.strictObject({
    path: z.string(),
    side: Side,
    digest: z.string(),
    value: value.optional(),
    problems: z.array(Problem),
    places: z.record(z.string(), z.tuple([z.int(), z.int()])),
  });
}

export interface ReadDocument<T> {
  readonly path: string;
  readonly side: Side;
  readonly digest: string;
  readonly value?: T | undefined;
  readonly problems: Problem[];
  readonly places: Record<string, [number, number]>;
}

/** The place of a key; of its nearest parent when the key itself is absent. */
export function placeOf(document: ReadDocument<unknown>, pointer = ""): Place {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const found = document.places[at];
    if (found) return { file: document.path, side: document.side, line: found[0], column: found[1] };
    if (at === "") return { file: document.path, side: document.side };
  }
}
