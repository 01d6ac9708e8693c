import type { Problem } from "../documents/document.ts";
import { closest } from "./closest.ts";
import type { ReadYaml } from "./parse-yaml.ts";
import { orList } from "./schema-shape.ts";
import { problemAt, type SourceFile } from "./source-file.ts";

/**
 * Which of the tables of a file is meant, each given by the names it goes by: the one that is named, or the only one.
 * A name that fits none, or no name where there are several, is a problem that lists them.
 */
export function chooseTable(
  tables: readonly (readonly string[])[],
  name: string | undefined,
  read: ReadYaml,
  file: SourceFile,
  key: string,
): number | Problem {
  if (name === undefined && tables.length === 1) return 0;
  const found = name === undefined ? -1 : tables.findIndex((names) => names.includes(name));
  if (found >= 0) return found;
  const known = tables.map(([first]) => first ?? "");
  const position = read.keys[`/${key}`];
  if (name === undefined) {
    const message = `${key} holds ${tables.length} tables; expected one, or the name of the one that is meant`;
    return problemAt(file, position, "wrong_value", message, `name one of ${orList(known.slice(0, 20))}`);
  }
  const meant = closest(name, tables.flat());
  const message = `${key} holds no table ${name}; expected ${orList(known.slice(0, 20)) || "a table"}, got ${name}`;
  return problemAt(file, position, "wrong_value", message, meant === undefined ? undefined : `did you mean ${meant}?`);
}
