import type { Finding, Verdict } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import {
  gates,
  predictionsCsv,
  smallManifest,
  smallPolicy,
  smallRepository,
  smallRows,
} from "../support/small-model.ts";
import type { TemporaryRepository } from "../support/temporary-repository.ts";

/** A repository whose small model is committed: the base of the changes below. */
function committed(files: Record<string, string> = {}): TemporaryRepository {
  const here = smallRepository(files);
  here.git("init");
  here.git("add", "-A");
  here.git("commit", "-q", "-m", "base");
  return here;
}

function findings(verdict: Verdict | undefined): Finding[] {
  return [...(verdict?.findings ?? []), ...(verdict?.models ?? []).flatMap((model) => model.findings)];
}

const ruleIds = (verdict: Verdict | undefined) => findings(verdict).map(({ rule }) => rule);
const worse = predictionsCsv(smallRows().map((row) => ({ ...row, predicted: row.predicted === "yes" ? "no" : "yes" })));

describe("a file that is named is a file that is watched", () => {
  const named = (uri: string) => JSON.stringify(smallManifest(predictionsCsv(smallRows()), uri));

  it.each(["m//preds.csv", "m/./preds.csv", "m/x/../preds.csv", "m/pre[d]s.csv", "m/@(preds).csv"])(
    "%s is refused at its place",
    async (uri) => {
      using here = committed({ "m/preds.csv": predictionsCsv(smallRows()) });
      here.write({ "model.yaml": named(uri) });
      const { verdict } = await here.run("gate", "--base", "HEAD");
      expect(verdict?.outcome).toBe("fail");
      const refused = findings(verdict).find(({ rule }) => rule === "document-malformed");
      expect(refused?.place).toMatchObject({ file: "model.yaml", line: 1 });
    },
  );

  it.each(["m/*.csv", "m/pred?.csv", "{m,n}/preds.csv", "**/preds.csv"])("%s watches what it reads", async (uri) => {
    using here = committed({ "m/preds.csv": predictionsCsv(smallRows()), "model.yaml": named(uri) });
    here.write({ "m/preds.csv": worse });
    const { verdict } = await here.run("gate", "--base", "HEAD");
    expect(verdict?.outcome).toBe("fail");
  });

  it.each([
    ["stars", `m/${"*a".repeat(25)}${"*b"}`],
    ["folders", `${"**/".repeat(25)}b`],
    ["alternatives", `${"{a,b}".repeat(25)}c`],
  ])("many %s take no time", async (_what, uri) => {
    using here = committed({ "model.yaml": named(uri) });
    const long = `m/${"a".repeat(120)}/${"a".repeat(120)}`;
    here.write({ [long]: "x", "predictions.csv": worse });
    const started = performance.now();
    await here.run("gate", "--base", "HEAD");
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("a model that leaves the policy", () => {
  const other = { version: 1, models: {} };

  it("is judged while its manifest stays", async () => {
    using here = committed();
    here.write({
      "tidegate.yaml": JSON.stringify(other),
      "predictions.csv": worse,
      "model.yaml": JSON.stringify({ ...smallManifest(worse), version: "1.1.0" }),
    });
    const { verdict } = await here.run("gate", "--base", "HEAD");
    expect(verdict?.outcome).toBe("fail");
    expect(ruleIds(verdict)).toContain("model-removed");
    expect(verdict?.models[0]?.gates.find(({ id }) => id === "accuracy")?.status).toBe("failed");
  });

  it("asks when all of it goes", async () => {
    using here = committed();
    here.write({ "tidegate.yaml": JSON.stringify(other) }).remove("model.yaml");
    const { verdict } = await here.run("gate", "--base", "HEAD");
    expect(verdict?.outcome).toBe("ask");
  });
});

describe("names of the language are names like others", () => {
  it.each(["constructor", "toString", "hasOwnProperty"])("a slice and a gate %s", async (name) => {
    using here = committed();
    const policy = { slices: { group: { column: "group" }, [name]: { column: "group" } } };
    const added = { [name]: { metric: "accuracy", in_each: [name], at_least: 0.99 } };
    here.write({ "tidegate.yaml": JSON.stringify(smallPolicy({ ...policy, gates: { ...gates, ...added } })) });
    const { verdict } = await here.run("gate", "--base", "HEAD");
    expect(ruleIds(verdict)).not.toContain("rule-crashed");
    expect(verdict?.models[0]?.gates.find(({ id }) => id === name)?.status).toBe("failed");
  });

  it("a model constructor", async () => {
    using here = committed();
    const { m } = smallPolicy().models;
    here.write({ "tidegate.yaml": JSON.stringify({ version: 1, models: { m, constructor: m } }) });
    const { verdict } = await here.run("gate", "--base", "HEAD");
    expect(ruleIds(verdict)).not.toContain("rule-crashed");
    expect(verdict?.models.map(({ model }) => model)).toEqual(["constructor"]);
  });

  it("a gate __proto__ is refused, not dropped", async () => {
    const text = JSON.stringify(smallPolicy()).replace('"auc":', '"__proto__":');
    using here = committed({ "tidegate.yaml": text });
    here.write({ "predictions.csv": worse });
    const { verdict } = await here.run("gate", "--base", "HEAD");
    expect(verdict?.outcome).toBe("fail");
    expect(ruleIds(verdict)).toContain("policy-malformed");
  });

  it("a baseline candidate is refused", async () => {
    const baselines = { candidate: { metrics: { accuracy: 0.1 }, source: "s" } };
    using here = committed({ "tidegate.yaml": JSON.stringify(smallPolicy({ baselines })) });
    here.write({ "predictions.csv": worse });
    const { verdict } = await here.run("gate", "--base", "HEAD");
    expect(ruleIds(verdict)).toContain("policy-malformed");
  });
});
