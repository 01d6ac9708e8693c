import { type Known, type ModelPlan, unavailable } from "@tidegate/formats";
import type { Engine } from "../engine/engine.ts";
import type { Sources } from "../sources/sources.ts";
import type { Sum } from "../sql/roll-up.ts";
import { buildSample } from "./build.ts";
import { type Groups, groupsOf, type Part, partSql, type SliceGroups } from "./groups.ts";
import { type Rolled, rollUp } from "./rolled.ts";
import type { SampleTable, SystemColumns } from "./table.ts";
import { machineDigit, type Tally, tallyOf } from "./tally.ts";

/** A need on the sample, checked: what it groups by is there, and the overall group may be shown. */
export interface Scope {
  readonly table: SampleTable;
  readonly part: Part;
  readonly where: string;
  readonly overall: number;
  readonly slices: readonly (readonly [string, SliceGroups])[];
}

/** One group that may be shown, with the roll-up's rows that belong to it. */
export interface ShownGroup {
  readonly slice: string | null;
  readonly group: (string | null)[];
  readonly n: number;
  readonly rows: readonly Rolled[];
}

/** A model's sample, built when the first need asks for it, and its groups, counted once a part. */
export class SampleContext {
  readonly #sources: Sources;
  readonly #model: ModelPlan;
  readonly #index: number;
  readonly #groups = new Map<Part, Groups>();
  readonly #derived = new Map<string, Promise<unknown>>();
  #table: Promise<Known<SampleTable>> | undefined;
  #tally: Promise<Tally> | undefined;

  constructor(sources: Sources, model: ModelPlan, index: number) {
    this.#sources = sources;
    this.#model = model;
    this.#index = index;
  }

  get engine(): Engine {
    return this.#sources.engine;
  }

  /** The smallest group that may be shown; without a sample no limit is declared. */
  get minCount(): number {
    const { sample } = this.#model;
    return "value" in sample ? sample.value.min_count : 1;
  }

  table(): Promise<Known<SampleTable>> {
    const { sample } = this.#model;
    this.#table ??=
      "unavailable" in sample ? Promise.resolve(sample) : buildSample(this.#sources, sample.value, this.#index);
    return this.#table;
  }

  async scope(need: { readonly slices: readonly string[]; readonly part?: Part | undefined }): Promise<Known<Scope>> {
    const table = await this.table();
    if ("unavailable" in table) return table;
    const part = need.part ?? "all";
    const where = partSql(table.value, part);
    if ("unavailable" in where) return where;
    const tally = await this.#tallied(table.value);
    const groups = this.#groups.get(part) ?? groupsOf(table.value, tally, part);
    this.#groups.set(part, groups);
    if ("unavailable" in groups.overall) return groups.overall;
    const slices: (readonly [string, SliceGroups])[] = [];
    for (const name of new Set(need.slices)) {
      const slice = groups.slices.get(name) ?? unavailable("not_declared", `slice ${name} is not declared`);
      if ("unavailable" in slice) return slice;
      slices.push([name, slice.value]);
    }
    return { value: { table: table.value, part, where: where.value, overall: groups.overall.value, slices } };
  }

  #tallied(table: SampleTable): Promise<Tally> {
    this.#tally ??= tallyOf(this.engine, table, comparedSystems(this.#model));
    return this.#tally;
  }

  /** Rows of the scope's groups by label class (0 where there are none) and by systems' answers (-1: no valid one). */
  async counts(scope: Scope, label: string, systems: readonly string[]): Promise<ShownGroup[] | undefined> {
    const tally = await this.#tallied(scope.table);
    if (!systems.every((name) => tally.has(name))) return undefined;
    const only = scope.part === "all" ? {} : { [machineDigit]: scope.part === "machine" ? 1 : 0 };
    return shownGroups(scope, tally.by([label, ...systems], only));
  }

  /** Aggregates by the scope's groups; rows of hidden groups are dropped here. */
  async rollUp(scope: Scope, keys: readonly Sum[], sums: readonly Sum[], more: { where?: string; from?: string } = {}) {
    const slices = scope.slices.map(([name, { columns }]) => [name, columns] as const);
    const where = more.where === undefined ? scope.where : `${scope.where} AND ${more.where}`;
    const rolled = await rollUp(this.engine, scope.table, {
      slices,
      where,
      keys,
      sums,
      ...(more.from && { from: more.from }),
    });
    return shownGroups(scope, rolled);
  }

  /** Cluster totals and sizes by the scope's groups, then added up by size: clusters, sum, sum of squares. */
  async clusterRollUp(scope: Scope, cluster: string, more: { where: string; from: string }) {
    const slices = scope.slices.map(([name, { columns }]) => [name, columns] as const);
    const where = `${scope.where} AND ${more.where}`;
    const asked = { slices, where, from: more.from, keys: [{ name: "k0", sql: cluster }], sums: clusterSums };
    return shownGroups(scope, await rollUp(this.engine, scope.table, asked, bySize));
  }

  /** A column of the scope's rows as numbers, NULL as NaN. Scans keep the table's order, so columns line up. */
  async column(scope: Scope, sql: string): Promise<ArrayLike<number>> {
    const value = `coalesce(CAST(${sql} AS DOUBLE), CAST('NaN' AS DOUBLE))`;
    const statement = `SELECT ${value} FROM ${scope.table.sql} WHERE ${scope.where}`;
    const result = await this.engine.query(scope.table.narrowed(statement));
    return (result.columns[0] ?? []) as ArrayLike<number>;
  }

  /** Something worked out from columns, kept while the same system is compared with several baselines: the last few. */
  async derived<T>(scope: Scope, key: readonly unknown[], make: () => Promise<T>): Promise<T> {
    const text = JSON.stringify([scope.where, ...key]);
    const made = (this.#derived.get(text) as Promise<T> | undefined) ?? make();
    this.#derived.delete(text);
    this.#derived.set(text, made);
    const [oldest] = this.#derived.keys();
    if (this.#derived.size > 5 && oldest !== undefined) this.#derived.delete(oldest);
    return made;
  }
}

/** The systems whose outcomes some need asks for, the candidate first. */
function comparedSystems({ needs }: ModelPlan): string[] {
  const all = Object.values(needs).flatMap((need) => (need.kind === "outcomes" ? (need.baseline ?? []) : []));
  return ["candidate", ...[...new Set(all)].sort()];
}

const clusterSums: readonly Sum[] = [
  { name: "size", sql: "count(*)" },
  { name: "total", sql: "sum(v)" },
];

/** Wraps the roll-up by cluster: one row a group and size. */
function bySize(sql: string, codes: readonly string[]): string {
  const head = [...codes, "CAST(size AS BIGINT) AS size"];
  return `SELECT ${[...head, "count(*)", "sum(total)", "sum(total * total)"].join(", ")} FROM (${sql}) GROUP BY ALL`;
}

/** The groups of a scope in order: all rows, then slice by slice; each with its rows. */
export function shownGroups(scope: Scope, rolled: readonly Rolled[]): ShownGroup[] {
  const rows = new Map<string, Rolled[]>();
  for (const row of rolled) {
    const key = JSON.stringify([row.slice, row.codes.join()]);
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  }
  const overall = { slice: null, group: [], n: scope.overall, rows: rows.get(JSON.stringify([null, ""])) ?? [] };
  const ofSlices = scope.slices.flatMap(([slice, { shown }]) =>
    [...shown].map(([codes, { group, n }]) => ({
      slice,
      group: [...group],
      n,
      rows: rows.get(JSON.stringify([slice, codes])) ?? [],
    })),
  );
  return [overall, ...ofSlices];
}

export function suppressedOf(scope: Scope): { slice: string; group: (string | null)[] }[] {
  return scope.slices.flatMap(([slice, { suppressed }]) => suppressed.map((group) => ({ slice, group: [...group] })));
}

/** A system's columns, or why they are not there. */
export function systemOf(table: SampleTable, name: string): Known<SystemColumns> {
  return table.systems.get(name) ?? unavailable("no_baseline", `there is no baseline ${name}`);
}
