import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/packages.ts";
import { runCli } from "../support/run-cli.ts";
import { predictionsCsv, smallManifest, smallPolicy, smallRepository, smallRows } from "../support/small-model.ts";

const bundle = join(root, ".cache/test-bundle");

/** Runs the bundle and stops reading its stdout after the first bytes, as `head` does. */
function readingLittle(...argv: readonly string[]): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [join(bundle, "tidegate.mjs"), ...argv]);
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdout.destroy();
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, err }));
  });
}

describe("a reader that stops early", () => {
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, "scripts/build.mjs"), bundle]);
  });

  it("leaves the exit code and prints no stack", async () => {
    using here = smallRepository();
    const passed = await readingLittle("-C", here.folder, "compare", "--json");
    expect(passed.err).not.toContain("EPIPE");
    expect(passed.code).toBe((await here.run("compare", "--json")).code);
    here.write({ "tidegate.yaml": "version: 2" });
    const failed = await readingLittle("-C", here.folder, "gate", "--json");
    expect(failed.err).not.toContain("EPIPE");
    expect(failed.code).toBe(1);
  });
});

describe("tidegate report on a file that is not a verdict", () => {
  it("says the first problems in words", async () => {
    using here = smallRepository({ "bad.json": '{"format": 1}', "broken.json": "{" });
    const bad = await runCli("-C", here.folder, "report", "bad.json");
    expect(bad.code).toBe(1);
    expect(bad.err.match(/^ {2}- /gm)?.length).toBe(4);
    expect(bad.err).toMatch(/and \d+ more/);
    const broken = await runCli("-C", here.folder, "report", "broken.json");
    expect(broken.code).toBe(1);
    expect(broken.err).toContain("it is not JSON");
    expect((await runCli("-C", here.folder, "report", "nothing.json")).code).toBe(2);
  });
});

it("names the formats that are read where a file is not a table", async () => {
  using here = smallRepository({ "x.pkl": "x" });
  const ran = await runCli("-C", here.folder, "schema", "infer", "x.pkl");
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("read are CSV, TSV, JSON, JSON Lines and Parquet");
});

it("writes the report beside tidegate.yaml, also from a folder below", async () => {
  using here = smallRepository();
  mkdirSync(join(here.folder, "below"));
  await runCli("-C", join(here.folder, "below"), "compare");
  expect(existsSync(join(here.folder, "tidegate-report/verdict.json"))).toBe(true);
  expect(existsSync(join(here.folder, "below/tidegate-report"))).toBe(false);
});

it("shows the exit codes, -C and an example in its help", async () => {
  expect((await runCli("--help")).out).toMatch(/Exit codes:\n {2}0/);
  const { out } = await runCli("gate", "--help");
  expect(out).toContain("-C, --directory");
  expect(out).toContain("$ tidegate gate --base main");
});

describe("tidegate manifest update", () => {
  const old = predictionsCsv(smallRows());
  const fresh = predictionsCsv(smallRows().map((row) => ({ ...row, score: "0.5" })));
  const manifest = (predictions: string) => {
    const { predictions: located, ...rest } = smallManifest(predictions);
    return `# mine\npredictions: {digest: '${located.digest}', uri: predictions.csv} # new\n${Object.entries(rest)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join("")}`;
  };

  it("writes the digests of the files as they are, and nothing else", async () => {
    using here = smallRepository({ "predictions.csv": fresh, "model.yaml": manifest(old) });
    const ran = await runCli("-C", here.folder, "manifest", "update", "--model", "m");
    expect(ran).toMatchObject({ code: 0, out: "model.yaml: predictions has the digest of predictions.csv\n" });
    expect(readFileSync(join(here.folder, "model.yaml"), "utf8")).toBe(manifest(fresh));
    const again = await runCli("-C", here.folder, "manifest", "update");
    expect(again).toMatchObject({ code: 0, out: "model.yaml: unchanged\n" });
  });

  it("names a file that is not there, and writes nothing", async () => {
    using here = smallRepository({ "model.yaml": manifest(old) }).remove("predictions.csv");
    const ran = await runCli("-C", here.folder, "manifest", "update");
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("model.yaml names predictions.csv as predictions");
    expect(readFileSync(join(here.folder, "model.yaml"), "utf8")).toBe(manifest(old));
  });

  it("says which models there are, and that a policy is needed", async () => {
    using here = smallRepository({ "tidegate.yaml": JSON.stringify(smallPolicy()) });
    const unknown = await runCli("-C", here.folder, "manifest", "update", "--model", "x");
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("it has: m");
    here.remove("tidegate.yaml");
    expect((await runCli("-C", here.folder, "manifest", "update")).code).toBe(2);
  });
});
