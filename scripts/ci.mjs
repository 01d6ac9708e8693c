// Everything that must hold before a change lands. Ends with a line `N passed, N failed, N skipped`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { chromium, node, python } from "./ci/parts.mjs";
import { root } from "./setup.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
const notes = [];
const scratch = mkdtempSync(join(tmpdir(), "tidegate-ci-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

function count(name, ok, detail = "") {
  total[ok ? "passed" : "failed"] += 1;
  console.log(`${ok ? "ok  " : "FAIL"} ${name}${detail && ` (${detail})`}`);
}

function skip(name, why) {
  total.skipped += 1;
  notes.push(`skipped: ${name}: ${why}`);
  console.log(`skip ${name}: ${why}`);
}

function command(name, program, args, options = {}) {
  const started = Date.now();
  const { status } = spawnSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], ...options });
  count(name, status === 0, `${((Date.now() - started) / 1000).toFixed(0)} s`);
  return status === 0;
}

/** A vitest suite: its tests are counted one by one. */
function tests(name, program, args, options = {}) {
  const file = join(scratch, `${name.replace(/\W+/g, "-")}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { status } = spawnSync(program, [...args, ...reporters], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    ...options,
  });
  try {
    const result = JSON.parse(readFileSync(file, "utf8"));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests;
    total.skipped += result.numPendingTests + result.numTodoTests;
    count(name, status === 0 && result.numPassedTests > 0, `${result.numPassedTests} tests`);
  } catch {
    count(name, false, "no result");
  }
}

function sameFiles(a, b) {
  const names = (folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
      .sort();
  const [left, right] = [names(a), names(b)];
  return (
    left.join() === right.join() &&
    left.every((name) => readFileSync(join(a, name)).equals(readFileSync(join(b, name))))
  );
}

const vitest = join(root, "node_modules/vitest/vitest.mjs");
const bin = (name) => join(root, "node_modules/.bin", name);

tests("npm test", "npm", ["test", "--silent", "--"]);
command("lint", bin("biome"), ["check", "."]);
command("typecheck", bin("tsc"), ["-p", "."]);

for (const folder of ["first", "second"])
  command(`build ${folder}`, process.execPath, ["scripts/build.mjs", join(scratch, folder)]);
count("dist is reproducible", sameFiles(join(scratch, "first"), join(scratch, "second")));
count("dist is what the sources build", sameFiles(join(scratch, "first"), join(root, "dist")), "npm run build");

for (const version of ["24.21.0", "20.19.0"]) {
  const found = node(version);
  if (!found) {
    skip(`Node ${version}`, "the binary could not be had");
    continue;
  }
  const env = { ...process.env, PATH: `${dirname(found)}${delimiter}${process.env.PATH}` };
  if (version.startsWith("24")) tests(`Node ${version}`, found, [vitest, "run"], { env });
  command(`npm start on Node ${version}`, found, ["scripts/start.mjs", "--out", join(scratch, version)], { env });
}

const clone = join(scratch, "clone");
if (command("fresh clone", "git", ["clone", "--quiet", "--depth", "1", `file://${root}`, clone])) {
  command("npm start in a fresh clone", "npm", ["start", "--silent"], { cwd: clone });
  command("npx tidegate in a fresh clone", "npx", ["tidegate", "--version"], { cwd: clone });
}

const interpreter = python();
if (interpreter)
  command("oracles", process.execPath, ["scripts/oracles.mjs"], {
    env: { ...process.env, TIDEGATE_PYTHON: interpreter },
  });
else skip("oracles", "no Python with scipy, scikit-learn, statsmodels and fairlearn");

const browser = chromium();
if (browser)
  tests("report in a browser", process.execPath, [vitest, "run", "--config", "vitest.browser.config.ts"], {
    env: { ...process.env, TIDEGATE_CHROMIUM: browser },
  });
else skip("report in a browser", "no Chromium");

for (const note of notes) console.log(note);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
