import { type Known, unavailable } from "@tidegate/formats";
import { textList, textLiteral } from "../sql/quote.ts";
import type { Column } from "../sql/values.ts";

export type FileFormat = "csv" | "tsv" | "parquet" | "json" | "jsonl";

const extensions: Record<string, FileFormat> = {
  csv: "csv",
  tsv: "tsv",
  parquet: "parquet",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
};

/** The format of a file by its name: `.csv`, `.tsv`, `.parquet`, `.json`, `.jsonl`, `.ndjson`, text also `.gz` or `.zst`. */
export function formatOf(path: string): Known<FileFormat> {
  const [, extension = "", packed] = /\.([a-z]+)(\.gz|\.zst)?$/.exec(path.toLowerCase()) ?? [];
  const format = extensions[extension];
  if (format && !(packed && format === "parquet")) return { value: format };
  return unavailable(
    "unreadable_file",
    `${path} is not a table by its extension; read are CSV, TSV, JSON, JSON Lines and Parquet`,
    {
      file: path,
      hint: "use .csv, .tsv, .json, .jsonl (also .gz or .zst) or .parquet",
    },
  );
}

const csvOptions = `header = true, all_varchar = true, skip = 0, comment = '', nullstr = '', quote = '"', escape = '"'`;

/** The expression that reads files, before their columns are known. */
export function discovery(format: FileFormat, disks: readonly string[]): string {
  const files = textList(disks);
  if (format === "parquet") return `read_parquet(${files}, union_by_name = true)`;
  if (format === "json" || format === "jsonl") {
    return `read_json(${files}, maximum_depth = 1, sample_size = -1, union_by_name = true, format = ${jsonFormat(format)})`;
  }
  return csv(format, files);
}

/** The expression that reads files whose columns are known: CSV and JSON as text, so that nothing is guessed. */
export function relation(format: FileFormat, disks: readonly string[], columns: readonly Column[]): string {
  const files = textList(disks);
  if (format === "parquet") return `read_parquet(${files}, union_by_name = true)`;
  if (format === "json" || format === "jsonl") {
    const types = columns.map(({ name }) => `${textLiteral(name)}: 'VARCHAR'`).join(", ");
    return `read_json(${files}, columns = {${types}}, format = ${jsonFormat(format)})`;
  }
  return csv(format, files, delimiterIn(columns));
}

function csv(format: FileFormat, files: string, delimiter = format === "tsv" ? "\t" : undefined): string {
  const fixed = delimiter === undefined ? "" : `, delim = ${textLiteral(delimiter)}`;
  return `read_csv(${files}, union_by_name = true, ${csvOptions}${fixed})`;
}

function jsonFormat(format: FileFormat): string {
  return format === "jsonl" ? "'newline_delimited'" : "'auto'";
}

/**
 * The delimiter that a ragged file hides: DuckDB then takes each line for one column, whose name still holds it. Read with
 * the delimiter fixed, the ragged row is an error instead.
 */
export function delimiterIn(columns: readonly Column[]): string | undefined {
  const [only] = columns;
  if (columns.length !== 1 || !only) return undefined;
  return [",", ";", "\t", "|"].find((delimiter) => only.name.includes(delimiter));
}
