import { digestOf } from "../digest.ts";
import { DataSchema } from "../documents/data-schema.ts";
import type { ReadDocument } from "../documents/document.ts";
import { isMapValue } from "./got.ts";
import { toDocument } from "./parse-document.ts";
import type { ReadYaml } from "./parse-yaml.ts";
import { problemAt, type SourceFile } from "./source-file.ts";
import { chooseTable } from "./tables.ts";

/**
 * Reads the schema of one resource of a Frictionless Data Package, by the resource's name or path. Places are those of
 * the schema's keys in the package.
 */
export function parseDataPackage(
  read: ReadYaml,
  resources: readonly unknown[],
  file: SourceFile,
  bytes: Uint8Array,
  table?: string,
): ReadDocument<DataSchema> {
  const index = chooseTable(resources.map(namesOf), table, read, file, "resources");
  if (typeof index !== "number") {
    return { path: file.path, side: file.side, digest: digestOf(bytes), problems: [index], places: read.keys };
  }
  const document = toDocument(DataSchema, read, file, bytes, ["resources", index, "schema"]);
  if (!read.keys["/missingValues"]) return document;
  const message = "missingValues is not used; the standard knows it in a schema or field, not in a package";
  const note = problemAt(file, read.keys["/missingValues"], "not_supported", message, "move it into the schema");
  return { ...document, problems: [...document.problems, note] };
}

function namesOf(resource: unknown): string[] {
  if (!isMapValue(resource)) return [];
  return [resource.name, resource.path].flat().filter((name) => typeof name === "string");
}
