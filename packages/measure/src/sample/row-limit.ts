import { type Known, unavailable } from "@tidegate/formats";
import { rowsOf, toCount } from "../engine/engine.ts";
import type { Source, Sources } from "../sources/sources.ts";

/**
 * How many rows answers to a test set may have: ten times its rows, and some more, so that a file for a larger table passes.
 * A few megabytes of a compressed file can hold any number of rows.
 */
export function mostAnswers(testRows: number): number {
  return 10 * testRows + 100_000;
}

/** Why a file has too many rows, or what to read of it: of Parquet its footer says, of what is compressed one row more is read. */
export async function limitedRows(sources: Sources, source: Source, most: number): Promise<Known<string>> {
  const { path, format, from } = source;
  if (format === "parquet") {
    const counted = await sources.read(path, `SELECT count(*) FROM ${from}`);
    if ("unavailable" in counted) return counted;
    return toCount(rowsOf(counted.value)[0]?.[0]) > most ? tooManyRows(path, most) : { value: from };
  }
  return { value: source.packed ? `(SELECT * FROM ${from} LIMIT ${most + 1})` : from };
}

export function tooManyRows(path: string, most: number) {
  return unavailable("unreadable_file", `${path} has more than ${most} rows, far more than the test set`, {
    file: path,
    hint: "answer the rows of the test set only",
  });
}
