import type { Problem } from "../documents/document.ts";
import { type Position, problemAt, type SourceFile } from "./source-file.ts";

/** Documents are written by people; anything larger is data at the wrong place. */
export const largestDocument = 5_000_000;

/** How many bytes of a file can be decoded before the first one that is not UTF-8, found by halving. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let broken = bytes.length;
  while (broken - valid > 1) {
    const middle = Math.floor((valid + broken) / 2);
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else broken = middle;
  }
  return valid;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function positionAfter(bytes: Uint8Array): Position {
  const lines = new TextDecoder().decode(bytes, { stream: true }).split("\n");
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}

/**
 * The text of a file. Too many bytes (`too_large`) is decided before anything is decoded; a byte that is not UTF-8
 * (`not_utf8`) is a problem at its line and column. A byte order mark is dropped; line ends stay as they are.
 */
export function decodeText(
  bytes: Uint8Array,
  file: SourceFile,
  limit = largestDocument,
): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length > limit) {
    const message = `${file.path} is too large; expected at most ${limit} bytes, got ${bytes.length}`;
    return {
      problem: problemAt(file, undefined, "too_large", message, "keep data out of documents; name them by path"),
    };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const valid = validLength(bytes);
    const byte = (bytes[valid] ?? 0).toString(16).padStart(2, "0");
    const message = `${file.path} is not UTF-8 text; expected UTF-8, got the byte 0x${byte} at offset ${valid}`;
    const position = positionAfter(bytes.subarray(0, valid));
    return { problem: problemAt(file, position, "not_utf8", message, "save the file as UTF-8") };
  }
}
