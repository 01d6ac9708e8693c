import type { ReadDocument } from "../documents/document.ts";
import { ModelManifest } from "../documents/model-manifest.ts";
import type { Side } from "../values/place.ts";
import { parseDocument } from "./parse-document.ts";

/** Reads `models/<model>/model.yaml`. */
export function parseModelManifest(bytes: Uint8Array, path: string, side: Side): ReadDocument<ModelManifest> {
  return parseDocument(ModelManifest, bytes, path, side);
}
