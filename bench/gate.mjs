// The budget of design: a gate on 1M predictions, 5 slices, 3 baselines, as one whole process. Figures of other kinds of
// machine are not comparable, so each is also given as a ratio to work done in the same run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/setup.mjs";
import { plainScans, writeGateFolder } from "./data/gate.mjs";

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "tidegate-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Runs a Node program and answers its wall time in seconds and its largest memory in MB. */
function timed(args) {
  const probe = join(folder, "probe.mjs");
  writeFileSync(
    probe,
    'import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(process.env.PROBE, String(process.resourceUsage().maxRSS)));',
  );
  const out = join(folder, "rss");
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", probe, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PROBE: out },
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return { seconds: (performance.now() - started) / 1000, megabytes: Number(readFileSync(out, "utf8")) / 1024 };
}

const median = (runs) => [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
const repeat = (times, run) => median(Array.from({ length: times }, run));

await writeGateFolder(folder, rows);
const scan = join(folder, "scan.mjs");
writeFileSync(
  scan,
  `import { createRequire } from "node:module";
const { DuckDBInstance } = createRequire(${JSON.stringify(join(root, "package.json"))})("@duckdb/node-api");
const c = await (await DuckDBInstance.create(":memory:")).connect();
for (const sql of ${JSON.stringify(plainScans(folder))}) await c.runAndReadAll(sql);`,
);

// The second argument: a folder with another build than the committed one.
const cli = join(process.argv[3] ?? join(root, "dist"), "tidegate.mjs");
const start = repeat(5, () => timed([cli, "--version"]));
const plain = repeat(3, () => timed([scan]));
const gate = repeat(3, () => timed([cli, "-C", folder, "gate", "--out", join(folder, "out")]));
const line = (what, value, note) => console.log(`${what.padEnd(46)} ${value.padStart(10)}  ${note}`);
line(`gate, ${rows} predictions, 5 slices, 3 baselines`, `${gate.seconds.toFixed(2)} s`, "budget 1.5 s");
line("its memory", `${gate.megabytes.toFixed(0)} MB`, "budget 500 MB");
line("a process that only scans the same columns", `${plain.seconds.toFixed(2)} s`, "");
line("gate / plain scan", `${(gate.seconds / plain.seconds).toFixed(1)} x`, "whole processes");
line("start without data (--version)", `${start.seconds.toFixed(2)} s`, "budget 0.3 s");
