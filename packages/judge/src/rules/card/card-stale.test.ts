import type { ModelCard } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import { digest, facts, noAnswers, read, subjectWith, verdicts } from "../test-subject.ts";
import { cardStale } from "./card-stale.ts";

const judge = (tidegate: ModelCard["tidegate"]) => {
  const card = read("m/README.md", { tidegate });
  return { card, found: cardStale.evaluate(subjectWith({ card }), noAnswers, facts) };
};

const right = { version: "1.1.0", artifact: digest("a"), data: { train: digest("1") }, code: "c".repeat(8) };

test("a card that speaks of the manifest's things passes", () => {
  expect(judge(right).found).toEqual([]);
  expect(judge({ ...right, code: "https://example.org/code" }).found).toEqual([]);
});

test.each([
  ["/tidegate/version", { ...right, version: "1.0.0" }],
  ["/tidegate/artifact", { ...right, artifact: digest("b") }],
  ["/tidegate/data/train", { ...right, data: { train: digest("9") } }],
  ["/tidegate/code", { ...right, code: { commit: "d".repeat(40) } }],
])("another %s blocks", (pointer, tidegate) => {
  const { card, found } = judge(tidegate);
  expect(verdicts(found)).toEqual(["block failed fail"]);
  expect(found[0]?.place).toEqual(placeOf(card, pointer));
});

test("data that the manifest does not have block; no version warns", () => {
  expect(verdicts(judge({ ...right, data: { extra: digest("1") } }).found)).toEqual(["block failed fail"]);
  expect(verdicts(judge({}).found)).toEqual(["warn failed warn"]);
});
