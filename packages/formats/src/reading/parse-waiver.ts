import type { ReadDocument } from "../documents/document.ts";
import { Waiver } from "../documents/waiver.ts";
import type { Side } from "../values/place.ts";
import { parseDocument } from "./parse-document.ts";

/** Reads `waivers/<name>.yaml`. Whether model and gate exist is for the judge to say: they may have gone since. */
export function parseWaiver(bytes: Uint8Array, path: string, side: Side): ReadDocument<Waiver> {
  return parseDocument(Waiver, bytes, path, side);
}
