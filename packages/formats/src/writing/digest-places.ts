import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import { TidegateError } from "../errors/tidegate-error.ts";

/** A digest in a manifest: of which file, and where in the text it stands. */
export interface DigestPlace {
  /** `artifact`, `data.train`. */
  readonly part: string;
  readonly uri: string;
  readonly digest: string;
  /** The characters of the value, with its quotes. */
  readonly range: readonly [start: number, end: number];
}

const parts: readonly (readonly [path: readonly string[], file: "uri" | "lock"])[] = [
  [["artifact"], "uri"],
  [["runtime"], "lock"],
  [["data", "train"], "uri"],
  [["data", "validation"], "uri"],
  [["data", "test"], "uri"],
  [["predictions"], "uri"],
];

/** Every digest of a manifest's text. Throws `malformed_input` where there is no plain digest to write over. */
export function digestPlaces(text: string, path: string): DigestPlace[] {
  const document = parseDocument(text, { version: "1.2", prettyErrors: false });
  const [error] = document.errors;
  if (error) throw malformed(path, `is not YAML: ${error.message}`, "tidegate gate shows the line");
  return parts.flatMap(([at, file]) => {
    const map = document.getIn(at, true);
    return isMap(map) ? placeIn(map, at.join("."), file, path) : [];
  });
}

function placeIn(map: YAMLMap, part: string, file: "uri" | "lock", path: string): DigestPlace[] {
  const uri = map.get(file);
  if (typeof uri !== "string") return [];
  const node = map.get("digest", true);
  const written = node as unknown;
  if (!isScalar(written) || !written.range || written.range[0] === written.range[1])
    throw malformed(path, `has no digest to write over in ${part}`, `${part}: { ${file}: ${uri}, digest: "" }`);
  if (written.type === "BLOCK_LITERAL" || written.type === "BLOCK_FOLDED")
    throw malformed(path, `has a digest on several lines in ${part}`, `digest: ""`);
  const [start, end] = written.range;
  return [{ part, uri, digest: String(written.value ?? ""), range: [start, end] }];
}

function malformed(path: string, what: string, hint: string): TidegateError {
  return new TidegateError("malformed_input", `${path} ${what}`, { hint });
}
