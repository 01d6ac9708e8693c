// What the benchmarks measure: a test set with five slices, four systems that answer it, a policy with ten gates.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

export const systems = ["candidate", "production", "simple", "other"];
export const columnSlices = ["s0", "s1", "s2", "s3"];

const digest = (path) => `sha256:${createHash("sha256").update(readFileSync(path)).digest("hex")}`;

/** A test set with five slices and four systems; hash() makes the rows the same in every run. */
async function generate(folder, rows) {
  mkdirSync(join(folder, "data"));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const uniform = (salt) => `((hash(i * 8 + ${salt}) % 1000003) / 1000003.0)`;
  await connection.run(`CREATE TABLE t AS SELECT i AS id, CASE WHEN ${uniform(0)} < 0.3 THEN 'yes' ELSE 'no' END AS label,
    'a' || (hash(i + 1) % 2) AS s0, 'b' || (hash(i + 2) % 5) AS s1, 'c' || (hash(i + 3) % 12) AS s2, 'd' || (hash(i + 4) % 50) AS s3,
    (hash(i + 5) % 80)::INTEGER AS age FROM range(${rows}) r(i)`);
  await connection.run(`COPY t TO '${join(folder, "data/test.parquet")}' (FORMAT parquet, COMPRESSION zstd)`);
  for (const [at, name] of systems.entries()) {
    const score = `least(1, greatest(0, CASE WHEN label = 'yes' THEN 0.35 ELSE 0.15 END + ${uniform(at + 1).replaceAll("i *", "id *")} * 0.5))`;
    await connection.run(`COPY (SELECT id, CASE WHEN p >= 0.5 THEN 'yes' ELSE 'no' END AS predicted, p FROM (SELECT id, round(${score}, 6) AS p FROM t))
      TO '${join(folder, `data/${name}.parquet`)}' (FORMAT parquet, COMPRESSION zstd)`);
  }
}

function manifest(folder) {
  const path = join(folder, "data/candidate.parquet");
  return {
    version: "1",
    artifact: { uri: "https://example.com/model", digest: digest(path) },
    code: { commit: "0".repeat(40) },
    data: {},
    predictions: { uri: "data/candidate.parquet", digest: digest(path) },
  };
}

function policy() {
  const slices = {
    s0: { column: "s0" },
    s1: { column: "s1" },
    s2: { column: "s2" },
    s3: { column: "s3" },
    age: { column: "age", cut: [25, 45, 65] },
  };
  const baselines = Object.fromEntries(
    ["production", "simple", "other"].map((name) => [name, { predictions: `data/${name}.parquet` }]),
  );
  const gates = {
    "auc-floor": { metric: "roc_auc", at_least: 0.6 },
    "auc-keep": { metric: "roc_auc", no_worse_than: "production", margin: 0.01 },
    "accuracy-floor": { metric: "accuracy", at_least: 0.5 },
    "accuracy-keep": { metric: "accuracy", no_worse_than: "production", margin: 0.01 },
    "beats-simple": { metric: "accuracy", better_than: "simple" },
    "beats-other": { metric: "f1", better_than: "other" },
    "tpr-floor": { metric: "true_positive_rate", in_each: ["s0", "s1", "age"], at_least: 0.1 },
    "tpr-keep": {
      metric: "true_positive_rate",
      in_each: ["s0", "s1", "s2", "s3", "age"],
      no_worse_than: "production",
      margin: 0.05,
    },
    parity: { metric: "selection_rate", across: "s0", min_ratio: 0.8 },
    brier: { metric: "brier_score", at_most: 0.5 },
  };
  const test_set = { data: "data/test.parquet", id: "id", label: "label", positive: "yes" };
  return {
    version: 1,
    models: {
      m: {
        risk: "low",
        manifest: "model.yaml",
        task: "binary",
        test_set,
        predictions: { id: "id", prediction: "predicted", score: "p" },
        slices,
        baselines,
        gates,
      },
    },
  };
}

/** Writes data, policy and manifest into a folder. */
export async function writeGateFolder(folder, rows) {
  await generate(folder, rows);
  writeFileSync(join(folder, "tidegate.yaml"), JSON.stringify(policy()));
  writeFileSync(join(folder, "model.yaml"), JSON.stringify(manifest(folder)));
}

/** The statements of a process that only reads the columns that a gate on this folder needs. */
export function plainScans(folder) {
  const file = (name) => `read_parquet('${join(folder, `data/${name}.parquet`)}')`;
  const texts = ["label", ...columnSlices].map((name) => `sum(strlen(${name}))`);
  return [
    `SELECT ${texts.join(", ")}, sum(age), sum(id) FROM ${file("test")}`,
    ...systems.map((name) => `SELECT sum(id), sum(p), sum(strlen(predicted)) FROM ${file(name)}`),
  ];
}
