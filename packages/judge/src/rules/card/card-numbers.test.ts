import type { Answer, Need } from "@tidegate/formats";
import { placeOf, unavailable } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answering, facts, noAnswers, read, subjectWith, verdicts } from "../test-subject.ts";
import { cardNumbers } from "./card-numbers.ts";

/** 80 of 100 right. */
const outcomes = (need: Need): Answer | undefined =>
  need.kind === "outcomes"
    ? {
        kind: "outcomes",
        classes: ["no", "yes"],
        groups: [
          {
            slice: null,
            group: [],
            n: 100,
            cells: [
              { label: 0, candidate: 0, n: 80 },
              { label: 1, candidate: 0, n: 20 },
            ],
          },
        ],
        suppressed: [],
      }
    : undefined;

function subjectClaiming(value: unknown, type = "accuracy", dataset: object = {}) {
  const metrics = [{ type, value }];
  const results = [{ task: { type: "t" }, dataset: { type: "adult", name: "Adult", ...dataset }, metrics }];
  return subjectWith({ card: read("m/README.md", { "model-index": [{ name: "m", results }] }) });
}

function judge(...claim: Parameters<typeof subjectClaiming>) {
  const subject = subjectClaiming(...claim);
  return cardNumbers.evaluate(subject, answering(cardNumbers.needs(subject), outcomes), facts);
}

test("a number that is the measured one passes", () => {
  expect(judge(0.8)).toEqual([]);
  expect(judge(0.8, "acc")).toEqual([]);
});

test("another number blocks, at its place, with the measured one to paste", () => {
  const found = judge(0.85);
  expect(verdicts(found)).toEqual(["block failed fail"]);
  expect(found[0]).toMatchObject({ hint: "set value: 0.8", figures: { claimed: 0.85, measured: 0.8 } });
  const { card } = subjectClaiming(0.85).head;
  expect(found[0]?.place).toEqual(placeOf(card!, "/model-index/0/results/0/metrics/0/value"));
});

test("a number in a text is held against the measured one too", () => {
  for (const value of ["0.99 (best)", "≈0.99", "[0.99]", [0.99], "about 0.99", "0,99"]) {
    expect(verdicts(judge(value))).toEqual(["block failed fail"]);
  }
  for (const value of ["0.80 (best)", "≈0.8", "[0.80]", "top 1: 0.80", "0,80", "good"]) {
    expect(verdicts(judge(value))).toEqual([]);
  }
});

test("percent is recognised, and said", () => {
  expect(verdicts(judge(80.0))).toEqual(["note notice pass"]);
  expect(verdicts(judge(81))).toEqual(["block failed fail"]);
});

test("what cannot be proven is a note: another split, an unknown metric, arguments", () => {
  expect(verdicts(judge(0.99, "accuracy", { split: "train" }))).toEqual(["note notice pass"]);
  expect(verdicts(judge(0.99, "cleverness"))).toEqual(["note notice pass"]);
});

test("a claim that was not measured blocks; one on too few rows is undecided", () => {
  const subject = subjectClaiming(0.8);
  expect(verdicts(cardNumbers.evaluate(subject, noAnswers, facts))).toEqual(["block unmeasured fail"]);
  const few = answering(cardNumbers.needs(subject), () => unavailable("too_few", "too few rows"));
  expect(verdicts(cardNumbers.evaluate(subject, few, facts))).toEqual(["block undecided ask"]);
});
