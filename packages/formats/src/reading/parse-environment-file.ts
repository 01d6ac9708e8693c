import type { ReadDocument } from "../documents/document.ts";
import { EnvironmentFile } from "../documents/environment.ts";
import type { Side } from "../values/place.ts";
import { parseDocument } from "./parse-document.ts";

/** Reads `environments/<environment>/<model>.yaml`. */
export function parseEnvironmentFile(bytes: Uint8Array, path: string, side: Side): ReadDocument<EnvironmentFile> {
  return parseDocument(EnvironmentFile, bytes, path, side);
}
