/**
 * How often one-sided 95 % claims of the mean, rank, delta and quantile intervals are wrong; about ten minutes of one core.
 *
 * Prints a summary, and with a folder as argument writes `means-ranks-delta.json` there:
 * npx esbuild bench/calibration/means-ranks-delta.ts --bundle --platform=node --format=esm --outfile=FILE.mjs
 * node FILE.mjs bench/calibration
 */
import { writeFileSync } from "node:fs";
import { deltaErrorRates } from "./delta-designs.ts";
import { meanErrorRates } from "./mean-designs.ts";
import { quantileErrorRates } from "./quantile-designs.ts";
import { seededDraws } from "./random-draws.ts";
import { rankErrorRates } from "./rank-designs.ts";
import { calibrationReport, calibrationTable } from "./smallest-calibrated.ts";

const rates = [
  ...deltaErrorRates(seededDraws(1), 4000),
  ...rankErrorRates(seededDraws(2), 4000),
  ...meanErrorRates(seededDraws(3), 4000),
  ...quantileErrorRates(seededDraws(4), 20_000),
];
console.table(calibrationTable(rates));
const folder = process.argv[2];
if (folder !== undefined) writeFileSync(`${folder}/means-ranks-delta.json`, calibrationReport(rates));
