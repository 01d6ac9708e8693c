import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import {
  changeOf,
  documents,
  facts,
  noAnswers,
  policyOf,
  read,
  subjectIn,
  subjectWith,
  verdicts,
} from "../test-subject.ts";
import { cardRequiredParts } from "./card-required-parts.ts";
import { isFilled } from "./filled.ts";

const required = { card_requires: { high: ["intended_use", "fallback"] } };

test.each([
  "",
  "  ",
  "TODO",
  "tbd: later",
  "[More Information Needed]",
  "{{ users }}",
  "<who uses it>",
  "...",
  null,
  [],
  {},
  { a: "" },
])("%s says nothing", (part) => {
  expect(isFilled(part)).toBe(false);
});

test("words count, also about a to-do list", () => {
  expect(isFilled("Sorts the to-do lists of survey interviewers")).toBe(true);
  expect(isFilled(["real-time"])).toBe(true);
});

test("a part that is missing or a placeholder blocks", () => {
  const card = read("m/README.md", { tidegate: { intended_use: "TODO" } });
  const found = cardRequiredParts.evaluate(subjectWith({ card }, {}, required), noAnswers, facts);
  expect(verdicts(found)).toEqual(["block failed fail", "block failed fail"]);
  expect(found[0]?.place).toEqual(placeOf(card, "/tidegate/intended_use"));
});

test("all parts filled pass; another risk asks for nothing", () => {
  const card = read("m/README.md", { tidegate: { intended_use: "to help", fallback: "ask a person" } });
  expect(cardRequiredParts.evaluate(subjectWith({ card }, {}, required), noAnswers, facts)).toEqual([]);
  const low = subjectWith({ card: read("m/README.md", {}) }, { risk: "low" }, required);
  expect(cardRequiredParts.evaluate(low, noAnswers, facts)).toEqual([]);
});

test("a placeholder is named also where the part is not required", () => {
  const card = read("m/README.md", { tidegate: { intended_use: "to help", fallback: "ask", owner: "TODO: who" } });
  const found = cardRequiredParts.evaluate(subjectWith({ card }, {}, required), noAnswers, facts);
  expect(verdicts(found)).toEqual(["warn failed warn"]);
  expect(found[0]?.message).toContain("owner");
});

test("a head that drops a part does not escape it", () => {
  const [base, head] = [policyOf({}, required), policyOf({ risk: "low" })];
  const change = changeOf(
    documents("base", { policy: read("tidegate.yaml", base, "base") }),
    documents("head", { policy: read("tidegate.yaml", head) }),
  );
  expect(cardRequiredParts.evaluate(subjectIn(change), noAnswers, facts)).toHaveLength(2);
});

test("a policy that asks for parts and names no card blocks", () => {
  const subject = subjectWith({ card: undefined }, { card: undefined }, required);
  expect(verdicts(cardRequiredParts.evaluate(subject, noAnswers, facts))).toEqual(["block failed fail"]);
});
