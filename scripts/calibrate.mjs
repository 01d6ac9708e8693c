// Measures again how often the intervals and whole gates are wrong, and writes what it found beside the programs.
// `node scripts/calibrate.mjs` takes a while: the simulations about ten minutes each; `node scripts/calibrate.mjs policies` runs one of them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run, setup } from "./setup.mjs";

/** Programs of bench/calibration with their arguments; the rest of that folder are their parts. */
const programs = [
  ["proportions"],
  ["means-ranks-delta", "bench/calibration"],
  ["policies"],
  // Last: it writes the tables of README.md and gates.md from what the others found.
  ["tables"],
];

setup();
const { build } = await import("esbuild");
const only = process.argv.slice(2);
const unknown = only.filter((name) => !programs.some(([program]) => program === name));
if (unknown.length > 0) {
  console.error(
    `there is no calibration ${unknown.join(", ")}; known are ${programs.map(([name]) => name).join(", ")}`,
  );
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), "tidegate-calibration-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

for (const [name, ...args] of programs) {
  if (only.length > 0 && !only.includes(name)) continue;
  const outfile = join(scratch, `${name}.mjs`);
  const entry = join(root, "bench/calibration", `${name}.ts`);
  await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  run(process.execPath, [outfile, ...args]);
}
run(process.execPath, [join(root, "node_modules/@biomejs/biome/bin/biome"), "format", "--write", "bench/calibration"]);
