// The budget of design: evaluating all slices costs at most 1.5 times the plain scan of the same columns. Loading, where
// the files are joined by id, is given apart. Scan and evaluation alternate in one process; the ratios are of their medians.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { build } from "esbuild";
import { root } from "../scripts/setup.mjs";
import { columnSlices, plainScans, systems, writeGateFolder } from "./data/gate.mjs";

const rows = Number(process.argv[2] ?? 1_000_000);
// Inside the repository, so that the engine is found beside it.
const folder = mkdtempSync(join(root, "node_modules/.tidegate-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const outfile = join(folder, "measure.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["packages/measure/src/index.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  external: ["@duckdb/node-api"],
});
const { duckDb, measure } = await import(pathToFileURL(outfile).href);

const file = (name) => ({ side: "head", path: `data/${name}.parquet` });
const columns = { id: "id", prediction: "predicted", score: "p" };
const slices = {
  ...Object.fromEntries(columnSlices.map((name) => [name, { column: name }])),
  age: { column: "age", cut: [25, 45, 65] },
};
const sample = {
  task: "binary",
  test: { data: file("test"), id: "id", label: "label", positive: "yes", labels: "trusted" },
  slices,
  systems: Object.fromEntries(systems.map((name) => [name, { predictions: file(name), columns }])),
  min_count: 5,
};
const needs = Object.fromEntries(
  systems.map((name) => [
    name,
    { kind: "outcomes", slices: Object.keys(slices), ...(name !== "candidate" && { baseline: name }) },
  ]),
);
const model = { model: "m", risk: "low", because: [], policy_from: "base", baselines: {}, needs };
const plan = { format: "tidegate/plan@1", models: [{ ...model, sample: { value: sample } }] };

/** Seconds of loading and of evaluating. */
async function evaluate() {
  const spent = { loading: 0, evaluating: 0 };
  const engine = duckDb();
  const timed = {
    ...engine,
    query: async (sql) => {
      const started = performance.now();
      const result = await engine.query(sql);
      spent[/GROUPING SETS/.test(sql) ? "evaluating" : "loading"] += (performance.now() - started) / 1000;
      return result;
    },
  };
  const locate = async ({ path }) => ({ value: [{ path, disk: join(folder, path) }] });
  await measure(plan, { engine: timed, locate });
  return spent;
}

async function scan() {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  const started = performance.now();
  for (const sql of plainScans(folder)) await connection.runAndReadAll(sql);
  return (performance.now() - started) / 1000;
}

await writeGateFolder(folder, rows);
const runs = [];
for (let i = 0; i < 7; i++) runs.push({ scan: await scan(), ...(await evaluate()) });
const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[3];
const ratio = (name) => `${(median(name) / median("scan")).toFixed(2)} x`;
const line = (what, value, note) => console.log(`${what.padEnd(46)} ${value.padStart(10)}  ${note}`);
line(`plain scan of the columns, ${rows} rows`, `${median("scan").toFixed(3)} s`, "");
line("evaluation of 5 slices, 4 systems / scan", ratio("evaluating"), "budget 1.5 x");
line("loading and aligning by id / scan", ratio("loading"), "statements summed; several run at once");
