import type { z } from "zod";
import { digestOf } from "../digest.ts";
import type { Problem, ReadDocument } from "../documents/document.ts";
import type { Side } from "../values/place.ts";
import { decodeText } from "./decode-text.ts";
import { explainFault } from "./explain-fault.ts";
import { type Fault, faultsOf } from "./faults.ts";
import { parseYaml, type ReadYaml } from "./parse-yaml.ts";
import { type Path, pointerOf, subjectOf, valueAt } from "./pointer.ts";
import { type Position, type Positions, problemAt, type SourceFile } from "./source-file.ts";

/** More problems than this are of one cause. */
const mostProblems = 200;

/**
 * Reads a file of YAML or JSON that must fit a schema. Never throws: a file that cannot be decoded, is not YAML or does
 * not fit has no value and all its problems, each at the line and column where a person would look.
 */
export function parseDocument<T extends z.ZodType>(
  schema: T,
  bytes: Uint8Array,
  path: string,
  side: Side,
): ReadDocument<z.output<T>> {
  const file: SourceFile = { path, side };
  const read = readYaml(bytes, file);
  return toDocument(schema, read, file, bytes);
}

/** Decodes and parses; a file that cannot be decoded is YAML without a value and with that problem. */
export function readYaml(bytes: Uint8Array, file: SourceFile): ReadYaml {
  const decoded = decodeText(bytes, file);
  if ("text" in decoded) return parseYaml(decoded.text, file);
  return { value: undefined, problems: [decoded.problem], keys: {}, values: {}, written: {} };
}

/** The document that YAML makes; `at` is where in the file it lies, when the file holds more than the document. */
export function toDocument<T extends z.ZodType>(
  schema: T,
  read: ReadYaml,
  file: SourceFile,
  bytes: Uint8Array,
  at: Path = [],
): ReadDocument<z.output<T>> {
  const checked = checkValue(schema, read, file, at);
  const base = { path: file.path, side: file.side, digest: digestOf(bytes), places: placesBelow(read.keys, at) };
  return "value" in checked
    ? { ...base, value: checked.value, problems: read.problems }
    : { ...base, problems: [...read.problems, ...checked.problems].slice(0, mostProblems) };
}

/** The value at a path if it fits the schema and the YAML is sound; else what does not fit. */
export function checkValue<T extends z.ZodType>(
  schema: T,
  read: ReadYaml,
  file: SourceFile,
  at: Path = [],
): { readonly value: z.output<T> } | { readonly problems: Problem[] } {
  if (read.problems.some(({ code }) => code !== "duplicate_key")) return { problems: [] };
  const value = valueAt(read.value, at);
  if (value === null || value === undefined) return { problems: [emptyProblem(read, file, at)] };
  const result = schema.safeParse(value, { error: () => "" });
  if (result.success) return read.problems.length === 0 ? { value: result.data } : { problems: [] };
  const document = { file: file.path, value: read.value, written: read.written };
  const faults = faultsOf(result.error.issues, schema, value).map((fault) => {
    const whole: Fault = { ...fault, path: [...at, ...fault.path] };
    return { fault: whole, position: positionOf(whole, read) };
  });
  faults.sort((one, other) => comparePositions(one.position, other.position));
  const problems = faults.slice(0, mostProblems).map(({ fault, position }) => {
    const { code, message, hint } = explainFault(fault, document);
    return problemAt(file, position, code, message, hint);
  });
  return { problems };
}

function comparePositions(one: Position | undefined, other: Position | undefined): number {
  return (one?.[0] ?? 0) - (other?.[0] ?? 0) || (one?.[1] ?? 0) - (other?.[1] ?? 0);
}

function emptyProblem(read: ReadYaml, file: SourceFile, at: Path): Problem {
  const position = nearest(read.keys, at);
  return problemAt(file, position, "wrong_value", `${subjectOf(at, file.path)} is empty; expected a map, got nothing`);
}

/** The key of an unknown key, the parent of a missing one, the value of a wrong one. */
function positionOf(fault: Fault, read: ReadYaml): Position | undefined {
  if (fault.kind === "unknown") return nearest(read.keys, [...fault.path, fault.key]);
  if (fault.kind === "missing") return nearest(read.keys, fault.path.slice(0, -1));
  if (fault.issue.code === "invalid_key") return nearest(read.keys, fault.path);
  return read.values[pointerOf(fault.path)] ?? nearest(read.keys, fault.path);
}

/** The position of a path, or of the nearest thing around it. */
export function nearest(positions: Positions, path: Path): Position | undefined {
  for (let length = path.length; length >= 0; length--) {
    const position = positions[pointerOf(path.slice(0, length))];
    if (position) return position;
  }
  return undefined;
}

function placesBelow(keys: Positions, at: Path): Positions {
  if (at.length === 0) return keys;
  const prefix = pointerOf(at);
  const entries = Object.entries(keys).filter(([pointer]) => pointer === prefix || pointer.startsWith(`${prefix}/`));
  return Object.fromEntries(entries.map(([pointer, position]) => [pointer.slice(prefix.length), position]));
}
