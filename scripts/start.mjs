// The first thing a newcomer runs: gates examples/income, whatever the verdict.
import { join } from "node:path";
import { root, run, setup } from "./setup.mjs";

setup();
const example = join(root, "examples/income");
run(
  process.execPath,
  [
    join(root, "packages/cli/bin/tidegate.mjs"),
    "-C",
    join(example, "after"),
    "gate",
    "--base",
    "../before",
    "--out",
    join(root, "tidegate-report"),
    ...process.argv.slice(2),
  ],
  { tolerate: true },
);
