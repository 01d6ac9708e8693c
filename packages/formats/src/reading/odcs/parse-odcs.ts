import { digestOf } from "../../digest.ts";
import type { DataSchema } from "../../documents/data-schema.ts";
import type { Problem, ReadDocument } from "../../documents/document.ts";
import { checkValue, nearest } from "../parse-document.ts";
import type { ReadYaml } from "../parse-yaml.ts";
import { subjectOf } from "../pointer.ts";
import { type Positions, problemAt, type SourceFile } from "../source-file.ts";
import { chooseTable } from "../tables.ts";
import { OdcsContract, type OdcsNote } from "./contract.ts";
import { type ConvertedContract, fromOdcs } from "./from-odcs.ts";

/**
 * Reads a contract of the Open Data Contract Standard as a data schema. What is not kept is listed as problems of the
 * code `not_supported`, which leave the value: the contract holds, Tidegate just checks less of it.
 */
export function parseOdcs(
  read: ReadYaml,
  file: SourceFile,
  bytes: Uint8Array,
  table?: string,
): ReadDocument<DataSchema> {
  const base = { path: file.path, side: file.side, digest: digestOf(bytes), places: read.keys };
  const checked = checkValue(OdcsContract, read, file);
  if ("problems" in checked) return { ...base, problems: [...read.problems, ...checked.problems] };
  const contract = checked.value;
  const tables = contract.schema.map(({ name, physicalName }) => [name, physicalName ?? name]);
  const index = chooseTable(tables, table, read, file, "schema");
  if (typeof index !== "number") return { ...base, problems: [index] };
  if ((contract.schema[index]?.properties ?? []).length === 0) return { ...base, problems: [empty(index, read, file)] };
  const converted = fromOdcs(contract, index);
  const problems = noteProblems(converted.notes, read, file);
  return { ...base, value: converted.schema, problems, places: placesOf(converted, index, read.keys) };
}

function empty(index: number, read: ReadYaml, file: SourceFile): Problem {
  const path = ["schema", index];
  const message = `${subjectOf(path, file.path)} has no properties; expected at least one column, got none`;
  return problemAt(file, nearest(read.keys, path), "wrong_value", message);
}

/** One problem for each rule that is lost; keys that only describe share one, which lists them all. */
function noteProblems(notes: readonly OdcsNote[], read: ReadYaml, file: SourceFile): Problem[] {
  const lost = notes.filter(({ describes }) => !describes);
  const problems = lost.map(({ path, reason }) => {
    const message = `${subjectOf(path, file.path)} is not used; ${reason}`;
    return problemAt(file, nearest(read.keys, path), "not_supported", message);
  });
  const described = new Set(notes.filter(({ describes }) => describes).map(({ path }) => genericSubject(path)));
  if (described.size === 0) return problems;
  const message = `keys that describe are not checked: ${[...described].join(", ")}`;
  return [...problems, problemAt(file, read.keys[""], "not_supported", message)];
}

/** A path with all columns at once: `schema[].properties[].physicalType`. */
function genericSubject(path: readonly PropertyKey[]): string {
  return subjectOf(path, "").replace(/\[\d+\]/g, "[]");
}

/** Where the parts of the schema lie in the contract. */
function placesOf({ schema }: ConvertedContract, index: number, keys: Positions): Positions {
  const places: Positions = {};
  const copy = (to: string, from: string) => {
    const position = keys[`/schema/${index}${from}`];
    if (position) places[to] = position;
  };
  copy("", "");
  copy("/fields", "/properties");
  for (const position of schema.fields.keys()) {
    const [to, from] = [`/fields/${position}`, `/properties/${position}`];
    copy(to, from);
    for (const key of ["name", "description"]) copy(`${to}/${key}`, `${from}/${key}`);
    copy(`${to}/type`, `${from}/logicalType`);
    for (const key of ["required", "unique", "enum"]) copy(`${to}/constraints/${key}`, `${from}/${key}`);
    const options = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern"];
    for (const key of options) copy(`${to}/constraints/${key}`, `${from}/logicalTypeOptions/${key}`);
  }
  return places;
}
