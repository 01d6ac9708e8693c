import type { ReadDocument } from "../documents/document.ts";
import { EvalResults } from "../documents/model-card.ts";
import type { Side } from "../values/place.ts";
import { parseDocument } from "./parse-document.ts";

/** Reads one file of `.eval_results/`. */
export function parseEvalResults(bytes: Uint8Array, path: string, side: Side): ReadDocument<EvalResults> {
  return parseDocument(EvalResults, bytes, path, side);
}
