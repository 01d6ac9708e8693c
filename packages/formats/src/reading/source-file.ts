import type { Problem } from "../documents/document.ts";
import type { Side } from "../values/place.ts";

/** Which file is being read: how people call it, and of which of the two trees. */
export interface SourceFile {
  readonly path: string;
  readonly side: Side;
}

/** A line and a column, each from 1. */
export type Position = [line: number, column: number];

/** Positions by JSON Pointer. */
export type Positions = Record<string, Position>;

/** A Problem of a file at a position; without one it is about the file as a whole. */
export function problemAt(
  file: SourceFile,
  position: Position | undefined,
  code: Problem["code"],
  message: string,
  hint?: string,
): Problem {
  const place = position ? { line: position[0], column: position[1] } : {};
  return {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    place: { file: file.path, side: file.side, ...place },
  };
}
