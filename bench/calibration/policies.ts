/**
 * What whole gates and policies decide on simulated test sets, through plan and judge: how often a candidate exactly at
 * a limit passes or fails, and how often an equally good one does. About nine minutes of one core.
 *
 * npx esbuild bench/calibration/policies.ts --bundle --platform=node --format=esm --outfile=FILE.mjs && node FILE.mjs
 *
 * Writes policies.json beside it; `node FILE.mjs gates` or `policies` replaces that part only.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type GateDesign, gateDesigns, TRUTHS } from "./gate-designs.ts";
import { groupDesigns } from "./group-designs.ts";
import { seededDraws } from "./random-draws.ts";
import { simulateGates } from "./simulate-gates.ts";
import { simulatePolicy } from "./simulate-policy.ts";

const OUTPUT = "bench/calibration/policies.json";
const REPLICATES = 2000;
/** How often groups pass among equals is no error rate: a rough figure will do. */
const ROUGHLY = 500;

/** By gate: what it decided at each size and truth. */
function ratesOf(design: GateDesign, seed: number): Record<string, object[]> {
  const byGate: Record<string, object[]> = {};
  for (const n of design.sizes) {
    for (const [i, truth] of TRUTHS.entries()) {
      const draw = design.draw[truth];
      if (!draw) continue;
      const draws = seededDraws(seed * 1_000_000 + n + i);
      const replicates = truth === "equal" && groupDesigns.includes(design) ? ROUGHLY : REPLICATES;
      for (const [gate, rates] of simulateGates(design.model, replicates, () => draw(draws, n))) {
        byGate[gate] ??= [];
        byGate[gate].push({ n, truth, ...withoutZeros(rates) });
      }
    }
  }
  return byGate;
}

function withoutZeros(rates: object): object {
  return Object.fromEntries(Object.entries(rates).filter(([, share]) => share !== 0));
}

function timed<T>(what: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

const parts = {
  gates: () =>
    Object.fromEntries(
      [...gateDesigns, ...groupDesigns].map((design, i) => [
        design.name,
        timed(design.name, () => ratesOf(design, i + 1)),
      ]),
    ),
  policies: () =>
    (
      [
        ["none", "harm", 1000, ROUGHLY],
        ["none", "harm", 10_000, ROUGHLY],
        ["accuracy", "harm", 10_000, REPLICATES],
        ["group", "harm", 10_000, REPLICATES],
        ["group", "proof", 10_000, ROUGHLY],
      ] as const
    ).map(([fault, decide, n, replicates]) =>
      timed(`${fault}, ${decide}, ${n}`, () => simulatePolicy(fault, decide, n, replicates)),
    ),
};

const only = process.argv[2];
for (const [part, simulate] of Object.entries(parts)) {
  if (only !== undefined && only !== part) continue;
  const found = simulate();
  const before = existsSync(OUTPUT) ? JSON.parse(readFileSync(OUTPUT, "utf8")) : {};
  const after = { confidence: 0.95, replicates: REPLICATES, ...before, [part]: found };
  writeFileSync(OUTPUT, `${JSON.stringify(after)}\n`);
}
