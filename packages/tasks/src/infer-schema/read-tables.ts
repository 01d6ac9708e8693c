import type { DataFile, NeedOf } from "@tidegate/formats";
import type { Tree } from "@tidegate/git";
import type { Progress } from "../progress.ts";
import { askData, required } from "./ask-data.ts";

/** What is known of a column: its narrowest type and its distribution. */
export interface ColumnProfile {
  readonly name: string;
  /** A Frictionless word. */
  readonly type: string;
  readonly rows: number;
  readonly missing: number;
  readonly distinct: number;
  /** The most frequent values; all of them when there are as many as `distinct`. */
  readonly values: readonly string[];
  readonly smallest: string | null;
  readonly largest: string | null;
}

export interface Table {
  readonly path: string;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
}

/** How many different values are looked at: a column with more is not one of few values. */
const top = 50;

/** Reads columns and distributions of files. Throws for a file that cannot be read. */
export async function readTables(tree: Tree, paths: readonly string[], progress: Progress): Promise<Table[]> {
  const first = await askData(tree, { all: { needs: paths.map(columnsNeed) } }, progress);
  const seen = paths.map((path) => ({ path, ...required(first("all")(columnsNeed(path))) }));
  const needs = seen.flatMap(({ path, columns }) => columns.map(({ name }) => profileNeed(path, name)));
  const second = await askData(tree, { all: { needs } }, progress);
  return seen.map(({ path, rows, columns }) => ({
    path,
    rows,
    columns: columns.map(({ name, type }) => {
      const { kind: _, values, ...profile } = required(second("all")(profileNeed(path, name)));
      return { name, type, ...profile, values: values.map(({ value }) => value) };
    }),
  }));
}

/** The names of a file's columns, and nothing more; undefined when it is not a table. */
export async function readColumns(
  tree: Tree,
  paths: readonly string[],
  progress: Progress,
): Promise<Map<string, { readonly rows: number; readonly columns: readonly string[] }>> {
  const answers = await askData(tree, { all: { needs: paths.map(columnsNeed) } }, progress);
  const found = paths.flatMap((path) => {
    const answer = answers("all")(columnsNeed(path));
    if (!("value" in answer)) return [];
    const { rows, columns } = answer.value;
    return [[path, { rows, columns: columns.map(({ name }) => name) }] as const];
  });
  return new Map(found);
}

/** A file of the tree that is looked at. */
export function fileOf(path: string): DataFile {
  return { side: "head", path };
}

function columnsNeed(path: string): NeedOf<"columns"> {
  return { kind: "columns", data: fileOf(path) };
}

function profileNeed(path: string, column: string): NeedOf<"profile"> {
  return { kind: "profile", data: fileOf(path), column, top };
}
