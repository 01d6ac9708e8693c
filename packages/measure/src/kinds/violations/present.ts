import type { FileFormat } from "../../sources/format.ts";
import { identifier, textList } from "../../sql/quote.ts";
import { type Column, canonicalText, numberOf } from "../../sql/values.ts";

/** A column as checks see it: its values as SQL, NULL where missing. */
export interface Present {
  readonly column: Column;
  /** The value as it is written, or the canonical text of a value that is not text. */
  readonly text: string;
  readonly canonical: string;
  readonly number: string;
}

/** `missing` are the texts that stand for a missing value; a NULL of Parquet or JSON is one always. */
export function presentOf(column: Column, missing: readonly string[], format: FileFormat): Present {
  if (column.type !== "VARCHAR") {
    const canonical = canonicalText(column);
    return { column, text: canonical, canonical, number: numberOf(column) };
  }
  const name = identifier(column.name);
  const written = format === "csv" || format === "tsv" ? `coalesce(${name}, '')` : name;
  const text = `CASE WHEN NOT list_contains(${textList(missing)}, ${written}) THEN ${written} END`;
  const there = `(${text}) IS NOT NULL`;
  return {
    column,
    text,
    canonical: `CASE WHEN ${there} THEN coalesce(${canonicalText(column)}, '') END`,
    number: `CASE WHEN ${there} THEN ${numberOf(column)} END`,
  };
}
