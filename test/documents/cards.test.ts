import { parseModelCard } from "@tidegate/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shelfBytes, shelfFiles, shortProblems } from "./shelf.ts";

const cards = shelfFiles("model-cards", /\.(md|yaml)$/);

/** What a person would say is wrong with a published card; the others have nothing wrong. */
const wrong: Record<string, string[]> = {
  // templates whose placeholders nobody filled in
  "model-cards/hf-hub-fixtures/hub-docs-modelcard-spec.md": ["syntax 39:9"],
  "model-cards/hf-hub-fixtures/modelcard_template.md": ["syntax 4:2"],
  "model-cards/hf-hub-fixtures/sample_template.md": ["syntax 2:2"],
  // a list instead of a map
  "model-cards/hf-hub-fixtures/sample_invalid_card_data.md": ["front_matter 2:1"],
  // a result without its dataset
  "model-cards/hf-hub-fixtures/sample_invalid_model_index.md": ["missing_key 15:5"],
  // `version` without its colon
  "model-cards/compliancepal/rulesets__validator__modelcards__invalid_yaml.yaml": ["syntax 3:3", "syntax 4:11"],
};

function read(path: string) {
  return parseModelCard(shelfBytes(path), path, "head");
}

describe("published model cards", () => {
  it("are there", () => {
    expect(cards.length).toBeGreaterThanOrEqual(27);
    expect(cards).toEqual(expect.arrayContaining(Object.keys(wrong)));
  });

  it.each(cards)("%s", (path) => {
    const card = read(path);
    expect([...new Set(shortProblems(card))]).toEqual(wrong[path] ?? []);
    expect(card.value === undefined).toBe(path in wrong);
  });

  it("give what they say", () => {
    expect(read("model-cards/skops/specter.md").value).toMatchObject({
      license: "apache-2.0",
      metrics: ["F1", "accuracy", "map", "ndcg"],
    });
    expect(read("model-cards/hf-hub-fixtures/sample_windows_line_breaks.md").places["/widget/2/text"]).toEqual([8, 3]);
    const results = read("model-cards/hf-hub-fixtures/sample_simple_model_index.md").value?.["model-index"]?.[0]
      ?.results;
    expect(results?.map(({ metrics }) => metrics[0]?.value)).toEqual([0.9, 0.66]);
    expect(read("model-cards/verifyml/breast_cancer_diagnostic_model_card.md").value).toEqual({});
  });

  it("never make the reader throw, however they are damaged", () => {
    const small = cards.filter((path) => shelfBytes(path).length < 3000);
    const damage = fc.record({
      path: fc.constantFrom(...small),
      at: fc.nat(3000),
      cut: fc.nat(20),
      bytes: fc.uint8Array({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(damage, ({ path, at, cut, bytes }) => {
        const whole = shelfBytes(path);
        const damaged = new Uint8Array([...whole.subarray(0, at), ...bytes, ...whole.subarray(at + cut)]);
        const card = parseModelCard(damaged, path, "head");
        expect(card.value !== undefined || card.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
