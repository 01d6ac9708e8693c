import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Policy, parseDataSchema, parseModelCard, parseModelManifest, parsePolicy } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import { root } from "../architecture/packages.ts";
import { runCli } from "../support/run-cli.ts";
import { predictionsCsv, smallRows, testCsv } from "../support/small-model.ts";
import { TemporaryRepository } from "../support/temporary-repository.ts";

const written = ["tidegate.yaml", "model.yaml", "README.md", "schema.yaml"];

/** An example as it was before Tidegate came: data and model files alone. */
function bare(example: string, model: string): TemporaryRepository {
  const here = new TemporaryRepository().copy(join(root, "examples", example, "before"));
  for (const name of written) here.remove(name === "tidegate.yaml" ? name : `models/${model}/${name}`);
  return here.remove("environments");
}

const init = (here: TemporaryRepository, ...more: readonly string[]) => runCli("-C", here.folder, "init", ...more);

const textOf = (here: TemporaryRepository, path: string) => readFileSync(join(here.folder, path), "utf8");

function policyOf(here: TemporaryRepository): Policy {
  const read = parsePolicy(new TextEncoder().encode(textOf(here, "tidegate.yaml")), "tidegate.yaml", "head");
  expect(read.problems).toEqual([]);
  if (!read.value) throw new Error("the policy has no value");
  return read.value;
}

/** The chances that the comments give, one a gate: the smallest. */
function chancesOf(here: TemporaryRepository): number[] {
  return [...textOf(here, "tidegate.yaml").matchAll(/in (more than )?(\d+) % of cases/g)].map(([, , percent]) =>
    Number(percent),
  );
}

describe("tidegate init on a classifier", () => {
  it("writes a policy that parses, with real digests and limits that the test set can carry", async () => {
    using here = bare("income", "income");
    const ran = await init(here);
    expect(ran.err).toContain("positive: >50K");
    expect(ran.code).toBe(0);
    const model = policyOf(here).models.income;
    expect(model).toMatchObject({
      task: "binary",
      test_set: { data: "models/income/data/test.parquet", id: "row", label: "income", positive: ">50K" },
      predictions: { id: "row", prediction: "predicted", score: "probability", latency: "latency_ms" },
    });
    expect(Object.keys(model?.slices ?? {}).sort()).toEqual(["age", "race", "sex"]);
    expect(chancesOf(here).length).toBeGreaterThan(8);
    expect(Math.min(...chancesOf(here))).toBeGreaterThanOrEqual(80);
    const before = readFileSync(join(root, "examples/income/before/models/income/model.yaml"), "utf8");
    for (const digest of before.match(/sha256:[0-9a-f]{64}/g) ?? [])
      expect(textOf(here, "models/income/model.yaml")).toContain(digest);
  });

  it("claims the measured figures in the card, and says how to say what is deployed", async () => {
    using here = bare("income", "income");
    const ran = await init(here);
    expect(textOf(here, "models/income/README.md")).toMatch(/- \{ type: roc_auc, value: 0\.\d{1,4} \}/);
    expect(ran.err).toContain("environments/production/income.yaml");
    expect(textOf(here, "tidegate.yaml")).not.toContain("node_modules");
    const { verdict } = await here.run("validate", "card");
    expect(verdict?.models[0]?.findings.filter(({ rule }) => rule === "card-numbers")).toEqual([]);
    here.write({
      "models/income/README.md": textOf(here, "models/income/README.md").replace(/value: 0\.\d+/, "value: 0.5"),
    });
    const wrong = await here.run("validate", "card");
    expect(wrong.verdict?.models[0]?.findings.map(({ rule }) => rule)).toContain("card-numbers");
  });

  it("names its schemas to editors only where they are installed", async () => {
    using here = bare("income", "income").write({ "node_modules/tidegate/schemas/policy.schema.json": "{}" });
    await init(here);
    expect(textOf(here, "tidegate.yaml")).toContain("$schema=./node_modules/tidegate/schemas/policy.schema.json");
    expect(textOf(here, "models/income/schema.yaml")).toContain(
      "$schema=../../node_modules/tidegate/schemas/data-schema.schema.json",
    );
  });

  it("gives every gate against the deployed model a fixed floor on the same figure and groups", async () => {
    using here = bare("income", "income");
    await init(here);
    const gates = Object.values(policyOf(here).models.income?.gates ?? {});
    const moving = gates.filter(({ no_worse_than }) => no_worse_than !== undefined);
    expect(moving.length).toBeGreaterThan(2);
    for (const { metric, in_each } of moving)
      expect(
        gates.some(
          (gate) => gate.at_least !== undefined && gate.metric === metric && `${gate.in_each}` === `${in_each}`,
        ),
      ).toBe(true);
  });

  it("leaves a gate that judges it sensibly: what is missing are words in the card", async () => {
    using here = bare("income", "income");
    await init(here);
    const { verdict } = await here.run("gate");
    const model = verdict?.models[0];
    expect(model?.gates.filter(({ status }) => status !== "passed" && status !== "not_applicable")).toEqual([]);
    const failed = [...(verdict?.findings ?? []), ...(model?.findings ?? [])].filter(
      ({ outcome }) => outcome === "fail",
    );
    expect([...new Set(failed.map(({ rule }) => rule))]).toEqual(["card-required-parts"]);
  });

  it("passes an equally good model against the deployed one", async () => {
    using here = bare("income", "income");
    await init(here);
    const { artifact, version } = manifestOf(here, "income");
    here.write({ "environments/production/income.yaml": JSON.stringify({ version, artifact }) });
    const { verdict } = await here.run("gate");
    expect(
      verdict?.models[0]?.gates.filter(({ id }) => id.endsWith("-keep")).map(({ status }) => status),
    ).not.toContain("failed");
  });

  it("asks for every part of a high-risk card", async () => {
    using here = bare("income", "income");
    await init(here, "--risk", "high");
    const { verdict } = await here.run("validate", "card");
    const parts = verdict?.models[0]?.findings.filter(({ rule }) => rule === "card-required-parts");
    expect(parts?.filter(({ outcome }) => outcome === "fail").length).toBe(7);
    expect(parts?.filter(({ outcome }) => outcome === "warn").map(({ place }) => place?.file)).toEqual([
      "models/income/README.md",
    ]);
  });

  it("refuses the second time, names the files, and replaces them when told to", async () => {
    using here = bare("income", "income");
    await init(here);
    const again = await init(here);
    expect(again.code).toBe(2);
    expect(again.err).toContain("tidegate.yaml");
    expect((await init(here, "--force")).code).toBe(0);
    expect(textOf(here, ".gitignore").match(/tidegate-report/g)?.length).toBe(1);
  });

  it("writes nothing where a card would be lost, and nothing on a dry run", async () => {
    using here = bare("income", "income").write({ "models/income/README.md": "mine" });
    const refused = await init(here);
    expect(refused.code).toBe(2);
    expect(existsSync(join(here.folder, "tidegate.yaml"))).toBe(false);
    using other = bare("income", "income");
    const dry = await init(other, "--dry-run");
    expect(dry.out).toContain("==> tidegate.yaml <==");
    expect(existsSync(join(other.folder, "tidegate.yaml"))).toBe(false);
  });
});

function manifestOf(here: TemporaryRepository, model: string) {
  const path = `models/${model}/model.yaml`;
  const read = parseModelManifest(new TextEncoder().encode(textOf(here, path)), path, "head");
  expect(read.problems).toEqual([]);
  if (!read.value) throw new Error("the manifest has no value");
  return read.value;
}

describe("tidegate init on other tasks", () => {
  it("finds the number that a regression predicts by how well it fits", async () => {
    using here = bare("demand", "demand");
    const ran = await init(here);
    expect(ran.err).toMatch(/label: cnt .*R²/);
    const model = policyOf(here).models.demand;
    expect(model).toMatchObject({ task: "regression", test_set: { id: "instant", label: "cnt" } });
    expect(model?.gates["error-keep"]?.margin).toBeGreaterThan(0);
    const { verdict } = await here.run("gate");
    expect(verdict?.models[0]?.gates.map(({ status }) => status)).not.toContain("failed");
    expect(verdict?.models[0]?.findings.map(({ rule }) => rule)).not.toContain("data-violations");
  });

  it("judges scores without a truth", async () => {
    using here = bare("grader", "assistant");
    const more = ["--artifact", "models/assistant/assistant-1.0.0.json"];
    const ran = await init(here, ...more);
    expect(ran.err).toContain("task: score");
    expect(policyOf(here).models.assistant?.gates["score-floor"]?.at_least).toBeGreaterThan(0);
  });

  it("reads plain CSV beside each other, and the commit of the repository", async () => {
    using here = new TemporaryRepository({
      "test.csv": testCsv(smallRows()),
      "predictions.csv": predictionsCsv(smallRows()),
      "churn.onnx": "model",
    });
    here.git("init");
    here.git("add", "-A");
    here.git("commit", "-q", "-m", "data");
    expect((await init(here, "--model", "churn")).code).toBe(0);
    expect(manifestOf(here, "churn").code.commit).toBe(here.git("rev-parse", "HEAD"));
    expect(policyOf(here).models.churn?.gates["accuracy-floor"]?.at_least).toBeLessThan(0.9);
    const card = parseModelCard(new TextEncoder().encode(textOf(here, "models/churn/README.md")), "README.md", "head");
    expect(card.problems).toEqual([]);
  });
});

describe("tidegate init where something is missing or unclear", () => {
  it("says what is needed in an empty folder", async () => {
    using here = new TemporaryRepository({ "train.py": "" });
    const ran = await init(here);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("examples/");
  });

  it.each([
    ["two test sets", { "test_old.csv": testCsv(smallRows()) }, "--test test.csv or --test test_old.csv"],
    ["two model files", { "b.onnx": "b" }, "--artifact b.onnx or --artifact m.onnx"],
    ["no model file", { "m.onnx": undefined }, "--artifact FILE"],
    ["no id", { "predictions.csv": "other,predicted\nr1,yes\nr2,no\n" }, "--id COLUMN"],
    [
      "a positive class that cannot be told",
      {
        "test.csv": testCsv(smallRows()).replaceAll(",yes,", ",cat,").replaceAll(",no,", ",dog,"),
        "predictions.csv": "id,predicted\nr1,cat\nr2,dog\nr3,dog\n",
      },
      "--positive",
    ],
  ] as const)("names the options: %s", async (_what, files, hint) => {
    using here = new TemporaryRepository({
      "test.csv": testCsv(smallRows()),
      "predictions.csv": predictionsCsv(smallRows()),
      "m.onnx": "model",
    });
    for (const [path, text] of Object.entries(files))
      if (text === undefined) here.remove(path);
      else here.write({ [path]: text });
    const ran = await init(here);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(hint);
    expect(existsSync(join(here.folder, "tidegate.yaml"))).toBe(false);
  });

  it("does what the options say", async () => {
    using here = new TemporaryRepository({
      "a.csv": testCsv(smallRows()),
      "b.csv": predictionsCsv(smallRows()),
      "m.onnx": "model",
    });
    const ran = await init(here, "--test", "a.csv", "--predictions", "b.csv", "--positive", "no", "--model", "m");
    expect(ran.code).toBe(0);
    expect(policyOf(here).models.m?.test_set.positive).toBe("no");
  });
});

describe("tidegate schema infer", () => {
  it.each([
    ["income", "models/income/data/test.parquet", "row"],
    ["demand", "models/demand/data/test.csv", "instant"],
    ["grader", "models/assistant/data/questions.jsonl", "question"],
  ])("proposes a schema that the file is valid by: %s", async (example, file, key) => {
    using here = new TemporaryRepository().copy(join(root, "examples", example, "before"));
    const ran = await runCli("-C", here.folder, "schema", "infer", file);
    expect(ran.code).toBe(0);
    const read = parseDataSchema(new TextEncoder().encode(ran.out), "schema.yaml", "head");
    expect(read.problems).toEqual([]);
    expect(read.value?.primaryKey).toEqual([key]);
    const model = file.split("/")[1] ?? "";
    here.write({ [`models/${model}/schema.yaml`]: ran.out });
    const { verdict } = await here.run("validate", "data");
    const broken = verdict?.models[0]?.findings.filter(
      ({ rule, place }) => rule === "data-violations" && !place?.file.includes("train"),
    );
    expect(broken?.filter(({ message }) => message.includes(file))).toEqual([]);
  });

  it("takes back what the values do not bear", async () => {
    using here = new TemporaryRepository({
      "mixed.csv":
        "id,n,when,flag,empty,code\n1,1.0,2024-01-02,true,,007\n2,2.5,2024-01-03,false,,x\n3,,2024-02-30,true,,1e3\n",
    });
    const ran = await runCli("-C", here.folder, "schema", "infer", "mixed.csv", "--out", "schema.yaml");
    expect(ran.code).toBe(0);
    const read = parseDataSchema(new TextEncoder().encode(textOf(here, "schema.yaml")), "schema.yaml", "head");
    const types = Object.fromEntries((read.value?.fields ?? []).map(({ name, type }) => [name, type]));
    expect(types).toMatchObject({ id: "integer", n: "number", when: "string", flag: "boolean", code: "string" });
    expect(read.value?.fields.find(({ name }) => name === "n")?.constraints?.required).toBeUndefined();
    const again = await runCli("-C", here.folder, "schema", "infer", "mixed.csv", "--out", "schema.yaml");
    expect(again.code).toBe(2);
  });

  it("says so when there is no such file, or no table in it", async () => {
    using here = new TemporaryRepository({ "bad.json": "3" });
    expect((await runCli("-C", here.folder, "schema", "infer", "nothing.csv")).code).toBe(2);
    expect((await runCli("-C", here.folder, "schema", "infer", "bad.json")).code).toBe(1);
  });
});
