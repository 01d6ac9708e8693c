// The budget of design: judging 20 slices x 10 gates. The aggregates are made up once; only the judgement is timed, also
// as a ratio to reading and writing the same evidence as JSON in the same run.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../scripts/setup.mjs";

const folder = mkdtempSync(join(tmpdir(), "tidegate-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, "judge.mjs");
const contents = `
export { judge, plan } from "./packages/judge/src/index.ts";
export { changeOf, factsOf } from "./packages/judge/src/testing/change.ts";
export { measured } from "./packages/judge/src/testing/measured.ts";`;
await build({
  stdin: { contents, resolveDir: root, loader: "ts" },
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "error",
});
const { judge, plan, changeOf, factsOf, measured } = await import(pathToFileURL(outfile));

const names = Array.from({ length: 20 }, (_, i) => `s${i}`);
const metrics = ["accuracy", "true_positive_rate", "specificity", "precision", "f1"];
const gates = Object.fromEntries(
  metrics.flatMap((metric) => [
    [`${metric}-floor`, { metric, at_least: 0.5, in_each: names }],
    [`${metric}-keep`, { metric, no_worse_than: "production", margin: 0.05, in_each: names }],
  ]),
);
const rows = Array.from({ length: 5000 }, (_, i) => ({
  label: i % 3 === 0 ? 1 : 0,
  answers: {
    candidate: (i % 3 === 0) === (i % 7 !== 0) ? 1 : 0,
    production: (i % 3 === 0) === (i % 8 !== 0) ? 1 : 0,
  },
  slices: Object.fromEntries(names.map((name, j) => [name, `g${Math.floor(i / 3 ** (j % 5)) % 4}`])),
}));
const slices = Object.fromEntries(names.map((name) => [name, { column: name }]));
const change = changeOf({ model: { gates, slices } });
const planned = plan(change, "metrics");
const evidence = measured(planned, rows);
const facts = factsOf();

/** The median seconds of some runs, after a few to warm up. */
function timed(work, runs = 9) {
  for (let i = 0; i < 3; i++) work();
  const seconds = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return (performance.now() - started) / 1000;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

const verdict = judge(change, planned, evidence, facts, "metrics");
const claims = verdict.models[0].gates.reduce((sum, { comparisons }) => sum + comparisons.length, 0);
const judging = timed(() => judge(change, planned, evidence, facts, "metrics"));
const json = timed(() => JSON.parse(JSON.stringify(evidence)));
const line = (what, value, note) => console.log(`${what.padEnd(46)} ${value.padStart(10)}  ${note}`);
line("judging 20 slices x 10 gates", `${judging.toFixed(3)} s`, `budget 0.1 s; ${claims} claims`);
line("judging / its evidence through JSON", `${(judging / json).toFixed(0)} x`, "");
