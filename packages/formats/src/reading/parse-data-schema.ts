import { DataSchema } from "../documents/data-schema.ts";
import type { ReadDocument } from "../documents/document.ts";
import type { Side } from "../values/place.ts";
import { parseDataPackage } from "./data-package.ts";
import { isMapValue } from "./got.ts";
import { parseOdcs } from "./odcs/parse-odcs.ts";
import { readYaml, toDocument } from "./parse-document.ts";
import type { SourceFile } from "./source-file.ts";

/**
 * Reads a data schema: a Frictionless Table Schema, a Data Package with it, or a contract of the Open Data Contract
 * Standard 3. `table` names the table of a package or contract that holds several: its name or path. A problem of the
 * code `not_supported` says what of a contract is not checked; it leaves the value.
 */
export function parseDataSchema(bytes: Uint8Array, path: string, side: Side, table?: string): ReadDocument<DataSchema> {
  const file: SourceFile = { path, side };
  const read = readYaml(bytes, file);
  const { value } = read;
  if (isMapValue(value) && value.kind === "DataContract") return parseOdcs(read, file, bytes, table);
  if (isMapValue(value) && Array.isArray(value.resources) && !("fields" in value)) {
    return parseDataPackage(read, value.resources, file, bytes, table);
  }
  return toDocument(DataSchema, read, file, bytes);
}
