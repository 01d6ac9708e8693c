import { expect, test } from "vitest";
import { policyOf } from "../rules/test-subject.ts";
import { stricterPolicy } from "./stricter-policy.ts";

const model = (over: object) => policyOf(over).models.m!;
const gates = (was: object, is: object) => stricterPolicy(model({ gates: was }), model({ gates: is })).gates;
const floor = { metric: "accuracy", at_least: 0.8 };

test("of each key the stricter counts, whichever side it is on", () => {
  const was = { ...floor, confidence: 0.99, min_n: 50, in_each: ["a"] };
  const is = { ...floor, at_least: 0.9, severity: "warn", decide: "proof", when_undecided: "fail", in_each: ["b"] };
  const expected = {
    at_least: 0.9,
    confidence: 0.99,
    severity: "block",
    decide: "proof",
    when_undecided: "fail",
    in_each: ["a", "b"],
  };
  const { g } = gates({ g: was }, { g: is });
  expect(g).toMatchObject(expected);
  expect(g).not.toHaveProperty("min_n");
  expect(gates({ g: is }, { g: was }).g).toMatchObject({ ...expected, in_each: ["b", "a"] });
});

test("a removed gate stays, an added one counts, another claim does not replace the base's", () => {
  expect(Object.keys(gates({ g: floor }, { h: floor })).sort()).toEqual(["g", "h"]);
  expect(gates({ g: floor }, { g: { metric: "f1", at_least: 0.1 } }).g).toMatchObject(floor);
});

test("an added gate against a file of the head waits, against a published figure it counts", () => {
  const added = (baseline: object) =>
    stricterPolicy(
      model({ gates: {} }),
      model({ baselines: { b: baseline }, gates: { g: { metric: "accuracy", better_than: "b" } } }),
    );
  expect(added({ predictions: "m/new.csv" }).gates).toEqual({});
  expect(Object.keys(added({ metrics: { accuracy: 0.8 }, source: "s" }).gates)).toEqual(["g"]);
});

test("trusted inputs and approvers stay the base's, the risk is the higher", () => {
  const base = model({ risk: "low", review: { by: ["ann"] } });
  const head = model({ risk: "high", review: { by: ["bob"] }, test_set: { data: "m/easy.csv", id: "row" } });
  expect(stricterPolicy(base, head)).toMatchObject({ risk: "high", review: { by: ["ann"] }, test_set: base.test_set });
  expect(stricterPolicy(head, base).risk).toBe("high");
});
