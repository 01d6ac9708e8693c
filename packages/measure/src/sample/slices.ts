import { type Known, type Sample, type Slice, unavailable } from "@tidegate/formats";
import { rowsOf, toCount } from "../engine/engine.ts";
import type { Source, Sources } from "../sources/sources.ts";
import { findColumn } from "../sources/suggest.ts";
import { placeSql } from "../sql/place.ts";
import { identifier, numberLiteral } from "../sql/quote.ts";
import { type Column, canonicalText, isNumeric, numberOf } from "../sql/values.ts";
import type { SliceColumn } from "./table.ts";

export const mostGroups = 1000;

/** A slice over one column, staged beside the test set under `name`. */
export interface StagedSlice {
  readonly slice: string;
  readonly column: Column;
  readonly name: string;
  readonly cut: readonly number[] | undefined;
}

/** The slices over one column, found in the test set or not. */
export function stageSlices(sample: Sample, source: Source): Map<string, Known<StagedSlice>> {
  const staged = new Map<string, Known<StagedSlice>>();
  for (const [slice, rule] of sorted(sample.slices)) {
    if ("cross" in rule) continue;
    const column = findColumn(source.columns, rule.column, source.path);
    const cut = "cut" in rule ? [...new Set(rule.cut)].sort((a, b) => a - b) : undefined;
    const name = `s${staged.size}`;
    staged.set(slice, "unavailable" in column ? column : { value: { slice, column: column.value, name, cut } });
  }
  return staged;
}

function sorted(slices: Readonly<Record<string, Slice>>): [string, Slice][] {
  return Object.entries(slices).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What codes are made from: the column as it is; for a cut the number, NaN where a text is not one, NULL where missing. */
export function stagedValue({ column, cut }: StagedSlice): string {
  if (!cut) return identifier(column.name);
  const value = numberOf(column);
  if (isNumeric(column)) return `CASE WHEN NOT isnan(${value}) THEN ${value} END`;
  const text = canonicalText(column);
  return `CASE WHEN lower(${text}) <> 'nan' THEN coalesce(${value}, CAST('NaN' AS DOUBLE)) END`;
}

/** The code of each staged value, as SQL over the staged table, and the texts of the codes. */
export async function codeSlice(
  sources: Sources,
  table: string,
  path: string,
  staged: StagedSlice,
): Promise<Known<{ texts: (string | null)[]; code: string }>> {
  return staged.cut ? codeCut(sources, table, path, staged, staged.cut) : codeTexts(sources, table, staged, path);
}

async function codeTexts(sources: Sources, table: string, { name, slice, column }: StagedSlice, path: string) {
  const read = await sources.read(path, distinctSql(table, { name, type: column.type }));
  if ("unavailable" in read) return read;
  const distinct = rowsOf(read.value);
  const written = distinct.reduce((sum, [, n]) => sum + toCount(n), 0);
  if (distinct.length > mostGroups || written > mostWritten) {
    return unavailable(
      "too_many_groups",
      `slice ${slice} has more than ${mostGroups} groups: the values of column "${column.name}" of ${path}`,
      { file: path, hint: "cut it into ranges, or slice by a column with fewer values" },
    );
  }
  const texts = distinct.map(([text]) => String(text)).sort();
  return { value: { texts: [null, ...texts], code: placeSql({ name, type: column.type }, texts) } };
}

/** Texts written in several ways are one group; that many ways are no groups any more. */
const mostWritten = 4 * mostGroups;

/** Canonical texts of a staged column, and in how many ways each is written. */
function distinctSql(table: string, column: Column): string {
  const written = `SELECT DISTINCT ${column.name} FROM ${table} LIMIT ${mostWritten + 3}`;
  return `SELECT v, count(*) FROM (SELECT ${canonicalText(column)} AS v FROM (${written})) WHERE v IS NOT NULL GROUP BY v`;
}

async function codeCut(sources: Sources, table: string, path: string, staged: StagedSlice, cut: readonly number[]) {
  const { name, column, slice } = staged;
  const read = await sources.read(path, `SELECT count(*) FROM ${table} WHERE isnan(${name})`);
  if ("unavailable" in read) return read;
  const [[wrong] = []] = rowsOf(read.value);
  if (toCount(wrong) > 0) {
    return unavailable("wrong_type", `slice ${slice} cuts column "${column.name}" of ${path}, which holds text`, {
      file: path,
      hint: "cut a numeric column",
    });
  }
  const branches = cut.map((edge, i) => `WHEN ${name} < ${numberLiteral(edge)} THEN ${i + 1}`).join(" ");
  const type = cut.length < 254 ? "UTINYINT" : "USMALLINT";
  const code = `CAST(CASE WHEN ${name} IS NULL THEN 0 ${branches} ELSE ${cut.length + 1} END AS ${type})`;
  return { value: { texts: [null, ...cutTexts(cut)], code } };
}

/** How the groups of a cut are written: `< 25`, `[25, 45)`, `>= 45`. */
export function cutTexts(cut: readonly number[]): string[] {
  const first = cut[0] ?? 0;
  const last = cut.at(-1) ?? 0;
  const middle = cut.slice(1).map((upper, i) => `[${cut[i]}, ${upper})`);
  return [`< ${first}`, ...middle, `>= ${last}`];
}

/** All slices, crosses too, as the code columns that they group by. */
export function resolveSlices(
  sample: Sample,
  coded: ReadonlyMap<string, Known<SliceColumn>>,
): Map<string, Known<readonly SliceColumn[]>> {
  const resolved = new Map<string, Known<readonly SliceColumn[]>>();
  for (const slice of Object.keys(sample.slices).sort()) resolved.set(slice, resolve(sample, coded, slice, []));
  return resolved;
}

function resolve(
  sample: Sample,
  coded: ReadonlyMap<string, Known<SliceColumn>>,
  slice: string,
  above: readonly string[],
): Known<readonly SliceColumn[]> {
  const rule = sample.slices[slice];
  if (!rule || above.includes(slice)) {
    return unavailable("not_declared", `slice ${above.at(-1) ?? slice} crosses ${slice}, which is not a slice`);
  }
  if (!("cross" in rule)) {
    const one = coded.get(slice);
    if (!one) return unavailable("not_declared", `slice ${slice} is not declared`);
    return "unavailable" in one ? one : { value: [one.value] };
  }
  const columns: SliceColumn[] = [];
  for (const part of rule.cross) {
    const inner = resolve(sample, coded, part, [...above, slice]);
    if ("unavailable" in inner) return inner;
    columns.push(...inner.value.filter((column) => !columns.includes(column)));
  }
  return { value: columns };
}
