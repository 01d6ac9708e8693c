// Prints the budgets as ratios in one run. `npm run bench -- gate 1000000`
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root, run, setup } from "./setup.mjs";

setup();
const [only, ...rest] = process.argv.slice(2);
for (const file of readdirSync(join(root, "bench")).filter(
  (name) => name.endsWith(".mjs") && (!only || name === `${only}.mjs`),
))
  run(process.execPath, [join(root, "bench", file), ...rest]);
