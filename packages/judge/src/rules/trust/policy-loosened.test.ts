import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import { changeOf, documents, facts, modelPolicy, policyOf, read, verdicts } from "../test-subject.ts";
import { policyLoosened } from "./policy-loosened.ts";

function judge(was: [object, object?], is: [object, object?]) {
  const [base, head] = [read("tidegate.yaml", policyOf(...was), "base"), read("tidegate.yaml", policyOf(...is))];
  const change = changeOf(documents("base", { policy: base }), documents("head", { policy: head }));
  return { base, head, found: policyLoosened.evaluate(change, facts) };
}

const gate = (over: object) => ({ gates: { g: { metric: "accuracy", at_least: 0.8, ...over } } });
const keep = (over: object) => ({
  gates: { g: { metric: "accuracy", no_worse_than: "simple", margin: 0.01, ...over } },
});
const { id, ...noId } = modelPolicy.test_set;

test.each<[string, [object, object?], [object, object?], string]>([
  ["limit", [gate({})], [gate({ at_least: 0.7 })], "gates.g.at_least"],
  ["margin", [keep({})], [keep({ margin: 0.02 })], "gates.g.margin"],
  ["severity", [gate({})], [gate({ severity: "warn" })], "gates.g.severity"],
  ["confidence", [gate({})], [gate({ confidence: 0.9 })], "gates.g.confidence"],
  ["when_undecided", [gate({})], [gate({ when_undecided: "warn" })], "gates.g.when_undecided"],
  ["decide", [gate({ decide: "proof" })], [gate({})], "gates.g.decide"],
  ["min_n", [gate({})], [gate({ min_n: 50 })], "gates.g.min_n"],
  ["slices of a gate", [gate({ in_each: ["a", "b"] })], [gate({ in_each: ["a"] })], "gates.g.in_each"],
  ["another metric", [gate({})], [gate({ metric: "f1" })], "gates.g"],
  ["gate removed", [gate({})], [{ gates: {} }], "gates.g"],
  ["slice removed", [{ slices: { a: { column: "a" } } }], [{}], "slices.a"],
  ["baseline removed", [{ baselines: { b: { deployed: "p" } } }], [{}], "baselines.b"],
  [
    "baseline changed",
    [{ baselines: { b: { deployed: "p" } } }],
    [{ baselines: { b: { deployed: "q" } } }],
    "baselines.b",
  ],
  ["approver added", [{ review: { by: ["ann"] } }], [{ review: { by: ["ann", "bob"] } }], "review.by"],
  ["risk lowered", [{}], [{ risk: "low" }], "risk"],
  ["test set", [{}], [{ test_set: { ...noId, id: "other" } }], "test_set"],
  ["card dropped", [{}], [{ card: undefined }], "card"],
])("%s: asks for approval, at both places", (_name, was, is, key) => {
  const { base, head, found } = judge(was, is);
  expect(verdicts(found)).toEqual(["block needs_approval ask"]);
  const pointer = `/models/m/${key.replaceAll(".", "/")}`;
  expect(found[0]).toMatchObject({ model: "m", place: placeOf(head, pointer) });
  expect(found[0]?.figures?.base_place).toBe(`tidegate.yaml:${placeOf(base, pointer).line}`);
});

test.each<[string, object, object]>([
  ["required_for lowered", { review: { required_for: { high: 2 } } }, { review: { required_for: { high: 1 } } }],
  ["card_requires dropped", { card_requires: { high: ["privacy"] } }, {}],
  ["environment removed", { environments: { p: {} } }, {}],
  ["order removed", { environments: { p: { after: "s" } } }, { environments: { p: {} } }],
  [
    "freeze removed",
    { environments: { p: { freeze: [{ from: "2026-12-20", to: "2027-01-04" }] } } },
    { environments: { p: {} } },
  ],
  ["min_count", { privacy: { min_count: 5 } }, { privacy: { min_count: 50 } }],
  ["enforce_from postponed", { enforce_from: "2026-01-01" }, { enforce_from: "2027-01-01" }],
  ["enforce_from set", {}, { enforce_from: "2027-01-01" }],
  ["ledger moved", { ledger: { branch: "a" } }, { ledger: { branch: "b" } }],
])("%s: asks for approval", (_name, was, is) => {
  expect(verdicts(judge([{}, was], [{}, is]).found)).toEqual(["block needs_approval ask"]);
});

test("what gets stricter is a note; what stays is nothing", () => {
  expect(verdicts(judge([gate({})], [gate({ at_least: 0.9, severity: "block", min_n: undefined })]).found)).toEqual([
    "note notice pass",
  ]);
  expect(verdicts(judge([{}], [{ review: undefined, risk: "high" }]).found)).toEqual([]);
  expect(verdicts(judge([{ gates: {} }], [gate({})]).found)).toEqual(["note notice pass"]);
  expect(id).toBe("row");
});
