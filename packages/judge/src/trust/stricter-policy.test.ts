import { expect, test } from "vitest";
import { policyOf } from "../rules/test-subject.ts";
import { stricterPolicy } from "./stricter-policy.ts";

const model = (over: object) => policyOf(over).models.m!;
const gates = (was: object, is: object) => stricterPolicy(model({ gates: was }), model({ gates: is })).gates;
const floor = { metric: "accuracy", at_least: 0.8 };

test.each<[string, object]>([
  ["a higher limit", { at_least: 0.9 }],
  ["more confidence", { confidence: 0.9999999 }],
  ["more slices", { in_each: ["a", "b"] }],
  ["proof", { decide: "proof" }],
  ["another metric", { metric: "f1" }],
  ["stricter in one key, looser in another", { at_least: 0.9, severity: "note" }],
])("%s: the gate of the base stays as it is, the head's is judged beside it", (_what, over) => {
  const [was, is] = [model({ gates: { g: { ...floor, in_each: ["a"] } } }), { ...floor, in_each: ["a"], ...over }];
  const both = stricterPolicy(was, model({ gates: { g: is } })).gates;
  expect(Object.keys(both)).toEqual(["g", "g (head)"]);
  expect(both.g).toEqual(was.gates.g);
  expect(both["g (head)"]).toMatchObject(is);
});

test("a gate that only gets looser, or stays, is the base's alone", () => {
  expect(Object.keys(gates({ g: floor }, { g: { ...floor, at_least: 0.7, severity: "warn" } }))).toEqual(["g"]);
  expect(gates({ g: floor }, { g: floor })).toEqual(gates({ g: floor }, {}));
});

test("a removed gate stays, an added one counts, also one that takes the name of a version or of a prototype", () => {
  expect(Object.keys(gates({ g: floor }, { h: floor })).sort()).toEqual(["g", "h"]);
  const taken = gates({ g: floor, "g (head)": floor }, { g: { ...floor, at_least: 0.9 } });
  expect(Object.keys(taken)).toEqual(["g", "g (head)", "g (head) (head)"]);
  const both = gates({ g: floor }, { g: { ...floor, at_least: 0.9 }, "g (head)": floor });
  expect(Object.keys(both).sort()).toEqual(["g", "g (head)", "g (head) (head)"]);
  expect(Object.keys(gates({ g: floor }, { constructor: floor }))).toEqual(["g", "constructor"]);
});

test("an added or changed gate against a file of the head waits, against a published figure it counts", () => {
  const added = (baseline: object) =>
    stricterPolicy(
      model({ gates: {} }),
      model({ baselines: { b: baseline }, gates: { g: { metric: "accuracy", better_than: "b" } } }),
    );
  expect(added({ predictions: "m/new.csv" }).gates).toEqual({});
  expect(Object.keys(added({ metrics: { accuracy: 0.8 }, source: "s" }).gates)).toEqual(["g"]);
});

test("trusted inputs and approvers stay the base's, the risk is the higher", () => {
  const base = model({ risk: "low", review: { by: ["ann"] }, slices: { a: { column: "x" } } });
  const head = model({
    risk: "high",
    review: { by: ["bob"] },
    test_set: { data: "m/easy.csv", id: "row" },
    slices: { a: { column: "y" }, b: { column: "z" } },
  });
  expect(stricterPolicy(base, head)).toMatchObject({ risk: "high", review: { by: ["ann"] }, test_set: base.test_set });
  expect(stricterPolicy(base, head).slices).toEqual({ a: { column: "x" }, b: { column: "z" } });
  expect(stricterPolicy(head, base).risk).toBe("high");
});
