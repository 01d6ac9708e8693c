/**
 * One-sided error of every interval for proportions, by enumeration of all tables that matter (no random numbers):
 * the chance that the lower bound at 95 % exceeds the truth. Designs are mirrored, so that this covers upper bounds as well.
 *
 * A gate that stays undecided below a threshold of some criterion errs only above it. For each criterion the smallest
 * threshold with an error of at most 6 % in all designs is sought, and the share of outcomes that it leaves decided.
 *
 * npx esbuild bench/calibration/proportions.ts --bundle --platform=node --format=esm --outfile=FILE && node FILE
 */
import { writeFileSync } from "node:fs";
import { CONFIDENCE, type Design, type Method, WORST } from "./designs.ts";
import { METHODS } from "./methods.ts";

const TOLERATED = 1 - CONFIDENCE + 0.01;
const THRESHOLDS = [
  0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100, 120, 150, 200, 300, 500, 1000, 3000,
  100_000,
];
const OUTPUT = "bench/calibration/proportions.json";

/** By criterion and threshold. */
interface Tally {
  readonly error: number[][];
  readonly decided: number[][];
}

const bins = (criteria: number) => Array.from({ length: criteria }, () => THRESHOLDS.map(() => 0));

function binOf(value: number): number {
  let bin = 0;
  while (bin + 1 < THRESHOLDS.length && value >= THRESHOLDS[bin + 1]!) bin += 1;
  return bin;
}

/** How many of the second count, from its smallest on, still err: erring ends once the second count is large. */
function erringEnd(design: Design, first: number, from: number, length: number, guess: number): number {
  let end = Math.min(length, Math.max(0, guess));
  while (end < length && design.errs(first, from + end)) end += 1;
  while (end > 0 && !design.errs(first, from + end - 1)) end -= 1;
  return end;
}

function tally(design: Design, criteria: number): Tally {
  const [error, decided] = [bins(criteria), bins(criteria)];
  let boundary = 0;
  design.first.chances.forEach((chance, offset) => {
    const first = design.first.from + offset;
    const second = design.second(first);
    const end = erringEnd(design, first, second.from, second.chances.length, boundary - second.from);
    boundary = second.from + end;
    second.chances.forEach((inner, index) => {
      const weight = chance * inner;
      if (weight < 1e-13) return;
      design.criteria(first, second.from + index).forEach((value, criterion) => {
        const bin = binOf(value);
        decided[criterion]![bin]! += weight;
        if (index < end) error[criterion]![bin]! += weight;
      });
    });
  });
  return { error: error.map(fromAbove), decided: decided.map(fromAbove) };
}

/** Sums of a bin and all above. */
function fromAbove(row: readonly number[]): number[] {
  const sums = row.slice();
  for (let bin = sums.length - 2; bin >= 0; bin -= 1) sums[bin]! += sums[bin + 1]!;
  return sums;
}

const rounded = (x: number) => Math.round(x * 1e5) / 1e5;

function calibrate(method: Method) {
  const designs = [...method.designs()].map((design) => ({
    n: design.n,
    region: design.region,
    ...tally(design, method.criteria.length),
  }));
  const criteria = method.criteria.map((name, criterion) => {
    const bin = THRESHOLDS.findIndex((_, at) => designs.every(({ error }) => error[criterion]![at]! <= TOLERATED));
    const usual = designs.filter((design) => design.region !== WORST);
    const decided = usual.reduce((sum, design) => sum + (design.decided[criterion]![bin] ?? 0), 0) / usual.length;
    const worst = Math.max(...designs.map(({ error }) => error[criterion]![bin] ?? 0));
    return {
      name,
      threshold: THRESHOLDS[bin] ?? null,
      decided: rounded(decided),
      worst: rounded(worst),
      criterion,
      bin,
    };
  });
  const chosen = criteria[method.chosen]!;
  const cells = new Map<string, { n: number; region: string; maxError: number; maxErrorDecided: number }>();
  for (const { n, region, error } of designs) {
    const key = `${n} ${region}`;
    const cell = cells.get(key) ?? { n, region, maxError: 0, maxErrorDecided: 0 };
    cells.set(key, {
      ...cell,
      maxError: Math.max(cell.maxError, rounded(error[0]![0]!)),
      maxErrorDecided: Math.max(cell.maxErrorDecided, rounded(error[chosen.criterion]![chosen.bin] ?? 0)),
    });
  }
  const shown = criteria.map(({ name, threshold, decided, worst }) => ({ name, threshold, decided, worst }));
  return {
    method: method.name,
    designs: designs.length,
    criterion: chosen.name,
    threshold: chosen.threshold,
    criteria: shown,
    errors: [...cells.values()],
  };
}

const only = process.argv.slice(2);
const results = METHODS.filter(({ name }) => only.length === 0 || only.includes(name)).map((method) => {
  const started = performance.now();
  const result = calibrate(method);
  console.log(`${result.method}: ${result.designs} designs, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  for (const { name, threshold, decided, worst } of result.criteria) {
    console.log(`  ${name}: ${threshold}, decides ${decided}, worst ${worst}`);
  }
  return result;
});
if (only.length === 0) {
  writeFileSync(
    OUTPUT,
    `${JSON.stringify({ confidence: CONFIDENCE, tolerated: TOLERATED, methods: results }, null, 1)}\n`,
  );
}
