import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import {
  type Answer,
  type DataFile,
  type Evidence,
  type Known,
  keyOf,
  type Need,
  type Sample,
  unavailable,
} from "@tidegate/formats";
import { afterAll } from "vitest";
import { duckDb } from "../engine/duckdb.ts";
import { measure } from "../measure.ts";

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;
export type Format = "csv" | "parquet" | "json" | "jsonl";

/** A folder of data files for one test; all go away with the test file that made them. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tidegate-test-"));
  made.push(folder);
  return folder;
}

const made: string[] = [];
afterAll(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** Writes rows to a file whose name says the format. */
export async function writeTable(folder: string, name: string, rows: readonly Row[], columns = namesOf(rows)) {
  const path = join(folder, name);
  if (name.endsWith(".csv")) await writeFile(path, toCsv(rows, columns));
  else if (name.endsWith(".jsonl")) await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  else if (name.endsWith(".json")) await writeFile(path, JSON.stringify(rows));
  else await writeParquet(path, rows, columns);
}

function namesOf(rows: readonly Row[]): string[] {
  return Object.keys(rows[0] ?? {});
}

function toCsv(rows: readonly Row[], columns: readonly string[]): string {
  const cell = (value: Value | undefined) => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${[columns, ...rows.map((row) => columns.map((name) => row[name] ?? null))].map((line) => line.map(cell).join(",")).join("\n")}\n`;
}

async function writeParquet(path: string, rows: readonly Row[], columns: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const quoted = columns.map((name) => `"${name.replaceAll('"', '""')}"`);
  const types = columns.map((name, i) => `${quoted[i]} ${typeOf(rows.map((row) => row[name] ?? null))}`);
  await connection.run(`CREATE TABLE t (${types.join(", ")})`);
  const literal = (value: Value) =>
    value === null ? "NULL" : typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : `'${value}'`;
  for (let start = 0; start < rows.length; start += 500) {
    const tuples = rows
      .slice(start, start + 500)
      .map((row) => `(${columns.map((name) => literal(row[name] ?? null)).join(", ")})`);
    await connection.run(`INSERT INTO t VALUES ${tuples.join(", ")}`);
  }
  await connection.run(`COPY t TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

function typeOf(values: readonly Value[]): string {
  const there = values.filter((value) => value !== null);
  if (there.every((value) => typeof value === "boolean")) return "BOOLEAN";
  if (there.every((value) => typeof value === "number"))
    return there.every((value) => Number.isSafeInteger(value)) ? "BIGINT" : "DOUBLE";
  return "VARCHAR";
}

/** A file of the test's folder, as a plan names it. */
export function file(path: string): DataFile {
  return { side: "head", path };
}

/** Measures needs over a folder; paths are relative to it, `*` is not known. */
export async function measureNeeds(
  folder: string,
  needs: readonly Need[],
  sample: Sample | null = null,
  threads = 1,
): Promise<{ evidence: Evidence; answers: Known<Answer>[] }> {
  const model = {
    model: "m",
    risk: "low" as const,
    because: [],
    policy_from: "base" as const,
    sample: sample ? { value: sample } : unavailable("not_declared", "no sample"),
    baselines: {},
    needs: Object.fromEntries(needs.map((need) => [keyOf(need), need])),
  };
  const evidence = await measure(
    { format: "tidegate/plan@1", models: [model] },
    {
      engine: duckDb({ threads }),
      locate: async (data) => ({ value: data.path.split("|").map((path) => ({ path, disk: join(folder, path) })) }),
    },
  );
  const answers = needs.map(
    (need) => evidence.models.m?.answers[keyOf(need)] ?? unavailable("not_measured", "no answer"),
  );
  return { evidence, answers };
}

/** The answer to one need, or the test fails with the reason. */
export async function answerTo<K extends Answer["kind"]>(
  folder: string,
  need: Extract<Need, { kind: K }>,
  sample: Sample | null = null,
): Promise<Extract<Answer, { kind: K }>> {
  const { answers } = await measureNeeds(folder, [need as Need], sample);
  const [known] = answers;
  if (!known || "unavailable" in known) throw new Error(JSON.stringify(known));
  return known.value as Extract<Answer, { kind: K }>;
}

/** The reason why one need has no answer, or the test fails. */
export async function reasonFor(folder: string, need: Need, sample: Sample | null = null) {
  const { answers } = await measureNeeds(folder, [need], sample);
  const [known] = answers;
  if (!known || "value" in known) throw new Error(`expected no answer, got ${JSON.stringify(known)}`);
  return known.unavailable;
}
