import type { ReadDocument } from "../documents/document.ts";
import { ModelCard } from "../documents/model-card.ts";
import type { Side } from "../values/place.ts";
import { decodeText } from "./decode-text.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { isMapValue } from "./got.ts";
import { toDocument } from "./parse-document.ts";
import { parseYaml, type ReadYaml } from "./parse-yaml.ts";
import { problemAt, type SourceFile } from "./source-file.ts";

/**
 * Reads a model card: Markdown with YAML front matter, or all YAML or JSON where the file's name says so. Positions are
 * those of the whole file. A card without front matter, or with an empty one, is a card that says nothing; what a policy
 * requires of it is judged later. Front matter that never closes or is not a map is a `front_matter` problem.
 */
export function parseModelCard(bytes: Uint8Array, path: string, side: Side): ReadDocument<ModelCard> {
  const file: SourceFile = { path, side };
  const read = readCard(bytes, file);
  return toDocument(ModelCard, read, file, bytes);
}

function readCard(bytes: Uint8Array, file: SourceFile): ReadYaml {
  const nothing: ReadYaml = { value: {}, problems: [], keys: { "": [1, 1] }, values: { "": [1, 1] }, written: {} };
  const decoded = decodeText(bytes, file);
  if ("problem" in decoded) return { ...nothing, problems: [decoded.problem] };
  if (/\.(ya?ml|json)$/.test(file.path)) return parseYaml(decoded.text, file);
  const { yaml, line, unclosed } = splitFrontMatter(decoded.text);
  if (unclosed !== undefined) {
    const message = "the front matter is not closed; expected a line --- after it, got the end of the file";
    return { ...nothing, problems: [problemAt(file, [unclosed, 1], "front_matter", message, "---")] };
  }
  const read = parseYaml(`${"\n".repeat(line - 1)}${yaml}`, file);
  if (read.problems.length > 0 || isMapValue(read.value)) return read;
  if (read.value === null || read.value === undefined) return nothing;
  const message = "the front matter is not a map; expected lines such as license: mit";
  return { ...nothing, problems: [problemAt(file, read.values[""], "front_matter", message)] };
}
