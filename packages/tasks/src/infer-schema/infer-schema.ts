import { posix } from "node:path";
import { DataSchema } from "@tidegate/formats";
import { openHead, type Tree } from "@tidegate/git";
import type { Progress } from "../progress.ts";
import type { World } from "../world.ts";
import { guessField, type KnownRoles } from "./guess-field.ts";
import { isIdName, isUnique } from "./guess-meaning.ts";
import { mergedColumns } from "./merge-tables.ts";
import { readTables, type Table } from "./read-tables.ts";
import { schemaText } from "./schema-text.ts";
import { surviving } from "./survive.ts";

/** A proposed schema of a file that is itself valid by it, as YAML. */
export async function inferSchema(world: World, file: string): Promise<string> {
  const tree = await openHead(world.folder, true);
  const tables = await readTables(tree, [posix.normalize(file)], world.progress);
  return schemaOfTables(tree, tables, {}, nameOf(file), world.progress);
}

/** The schema of files that hold the same kind of rows. */
export async function schemaOfTables(
  tree: Tree,
  tables: readonly Table[],
  known: KnownRoles,
  name: string,
  progress: Progress,
  editor: readonly string[] = [],
): Promise<string> {
  const id = known.id ?? idOf(tables);
  const fields = mergedColumns(tables).map((column) => guessField(column, { ...known, id }));
  const guessed = DataSchema.parse({ name, fields, ...(id === undefined ? {} : { primaryKey: id }) });
  const paths = tables.map(({ path }) => path);
  const schema = await surviving(tree, guessed, paths, progress);
  return schemaText(
    schema,
    tables.reduce((sum, { rows }) => sum + rows, 0),
    paths,
    editor,
  );
}

/** The column that names a row: unique in every file, by its name or because it comes first. */
function idOf(tables: readonly Table[]): string | undefined {
  const unique = (tables[0]?.columns ?? []).filter(({ name, type }) => {
    const everywhere = tables.every((table) =>
      table.columns.some((column) => column.name === name && isUnique(column)),
    );
    return everywhere && (type === "integer" || type === "string");
  });
  const first = tables[0]?.columns[0]?.name;
  return (unique.find(({ name }) => isIdName(name)) ?? unique.find(({ name }) => name === first))?.name;
}

/** `models/income/data/test.csv.gz` is about `test`. */
function nameOf(path: string): string {
  return posix.basename(path).split(".")[0] || "table";
}
