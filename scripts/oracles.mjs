// Runs every oracle script again and compares its numbers with the committed ones: to the last digit but a few, as
// libraries of linear algebra may differ there.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./setup.mjs";

const folder = join(root, "test/oracles");
const python = process.env.TIDEGATE_PYTHON ?? join(root, ".cache/venv/bin/python");
if (!existsSync(python)) {
  console.log("skipped: no Python environment; see test/oracles/README.md");
  process.exit(0);
}

/** The first leaf in which two values differ, in words; undefined when none does. */
function differs(a, b, path) {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object")
    return same(a, b) ? undefined : `${path}: ${a} committed, ${b} now`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found =
      path === "" && key === "versions" ? undefined : differs(a[key] ?? null, b[key] ?? null, `${path}/${key}`);
    if (found) return found;
  }
  return undefined;
}

function same(a, b) {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** What a script says now, run on a copy so that the committed numbers stay. Some print their numbers, some write them. */
function computed(script, scratch) {
  const copy = join(scratch, script);
  cpSync(join(folder, script), copy);
  const { status, stdout, stderr } = spawnSync(python, [copy], { encoding: "utf8", maxBuffer: 1 << 28, cwd: scratch });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.startsWith("{") ? stdout : readFileSync(copy.replace(/\.py$/, ".json"), "utf8"));
}

const scratch = mkdtempSync(join(tmpdir(), "tidegate-oracles-"));
let failed = 0;
for (const script of readdirSync(folder).filter((name) => name.endsWith(".py"))) {
  const committed = JSON.parse(readFileSync(join(folder, script.replace(/\.py$/, ".json")), "utf8"));
  const found = differs(committed, computed(script, scratch), "");
  console.log(`${found ? "FAIL" : "ok  "} ${script}${found ? `: ${found}` : ""}`);
  failed += found ? 1 : 0;
}
rmSync(scratch, { recursive: true });
process.exitCode = failed > 0 ? 1 : 0;
