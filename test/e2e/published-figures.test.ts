import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Comparison, digestOf } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import { root } from "../architecture/packages.ts";
import { TemporaryRepository } from "../support/temporary-repository.ts";

const published = join(root, "test/fixtures/published");

function manifest(predictions: string, content: Uint8Array | string): string {
  return JSON.stringify({
    version: "1",
    artifact: { uri: "https://example.com/model", digest: digestOf("model") },
    code: { commit: "0".repeat(40) },
    data: {},
    predictions: { uri: predictions, digest: digestOf(content) },
  });
}

/** One model whose test set and predictions are columns of the same file. */
function policy(model: Record<string, unknown>): string {
  return JSON.stringify({ version: 1, models: { m: { risk: "low", manifest: "model.yaml", ...model } } });
}

async function comparisons(repository: TemporaryRepository, gate: string): Promise<Comparison[]> {
  const { verdict, err } = await repository.run("compare");
  const found = verdict?.models[0]?.gates.find(({ id }) => id === gate);
  if (!found) throw new Error(`no gate ${gate}: ${err} ${JSON.stringify(verdict?.findings)}`);
  return found.comparisons;
}

const figureOf = (all: Comparison[], group: string) => all.find((one) => one.group[0] === group)?.candidate?.value;

describe("COMPAS, as ProPublica and aequitas published it", () => {
  const compas = readFileSync(join(published, "compas/compas_for_aequitas.csv"));
  const gate = (metric: string) => ({ metric, in_each: ["race"], at_most: 1, severity: "note" });
  const repository = () =>
    new TemporaryRepository({
      "tidegate.yaml": policy({
        task: "binary",
        test_set: { data: "compas.csv", id: "entity_id", label: "label_value", positive: "1" },
        predictions: { id: "entity_id", prediction: "score" },
        slices: { race: { column: "race" } },
        gates: {
          fpr: gate("false_positive_rate"),
          fnr: gate("false_negative_rate"),
          prevalence: gate("selection_rate"),
          all: { metric: "false_positive_rate", at_most: 1 },
        },
      }),
      "model.yaml": manifest("compas.csv", compas),
      "compas.csv": compas,
    });

  it("finds the error rates by race", async () => {
    using here = repository();
    const [fpr, fnr, prevalence] = [
      await comparisons(here, "fpr"),
      await comparisons(here, "fnr"),
      await comparisons(here, "prevalence"),
    ];
    expect(figureOf(fpr, "African-American")).toBeCloseTo(0.4485, 4);
    expect(figureOf(fpr, "Caucasian")).toBeCloseTo(0.2345, 4);
    expect(figureOf(fnr, "African-American")).toBeCloseTo(0.2799, 4);
    expect(figureOf(fnr, "Caucasian")).toBeCloseTo(0.4772, 4);
    const rounded = (all: Comparison[], group: string) => figureOf(all, group)?.toFixed(2);
    expect(["Asian", "Hispanic", "Native American", "Other"].map((group) => rounded(fpr, group))).toEqual([
      "0.09",
      "0.21",
      "0.38",
      "0.15",
    ]);
    expect(
      ["African-American", "Asian", "Caucasian", "Hispanic", "Native American", "Other"].map((group) =>
        rounded(prevalence, group),
      ),
    ).toEqual(["0.59", "0.25", "0.35", "0.30", "0.67", "0.21"]);
  });

  it("finds the rate over all rows", async () => {
    using here = repository();
    const [overall] = await comparisons(here, "all");
    expect(overall?.candidate?.value).toBeCloseTo(1282 / (1282 + 2681), 12);
    expect(overall?.candidate?.n).toBe(1282 + 2681);
  });
});

describe("the standard error that lm-evaluation-harness published", () => {
  it("is the one behind the interval of a mean score", async () => {
    const results = JSON.parse(readFileSync(join(published, "lm-eval/410m_step143000.json"), "utf8")).results;
    const { acc, acc_stderr: standardError } = results["hendrycksTest-public_relations"];
    const n = 110;
    const rows = Array.from({ length: n }, (_, at) =>
      JSON.stringify({ id: at, score: at < Math.round(acc * n) ? 1 : 0 }),
    );
    const answers = `${rows.join("\n")}\n`;
    using here = new TemporaryRepository({
      "tidegate.yaml": policy({
        task: "score",
        test_set: { data: "answers.jsonl", id: "id" },
        predictions: { id: "id", score: "score" },
        gates: { mean: { metric: "mean_score", at_least: 0.1 } },
      }),
      "model.yaml": manifest("answers.jsonl", answers),
      "answers.jsonl": answers,
    });
    const [mean] = await comparisons(here, "mean");
    const tQuantile = 1.6589534582030747; // scipy 1.17.1: stats.t.ppf(0.95, 109)
    expect(mean?.candidate?.value).toBeCloseTo(acc, 6);
    expect(((mean?.candidate?.value ?? 0) - (mean?.effect?.lower ?? 0)) / tQuantile).toBeCloseTo(standardError, 8);
  });
});
