import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import { changeOf, documents, facts, read, verdicts } from "../test-subject.ts";
import { waiverUnused } from "./waiver-unused.ts";

function judge(model: string, gate: string) {
  const waiver = read("waivers/a.yaml", { model, gate, reason: "r", owner: "o", expires: "2027-01-01" });
  return { waiver, found: waiverUnused.evaluate(changeOf(undefined, documents("head", { waivers: [waiver] })), facts) };
}

test("a waiver of a gate that is there passes, of another gate or model it warns", () => {
  expect(judge("m", "floor").found).toEqual([]);
  expect(verdicts(judge("other", "floor").found)).toEqual(["warn failed warn"]);
  const { waiver, found } = judge("m", "ceiling");
  expect(found[0]?.place).toEqual(placeOf(waiver, "/gate"));
});
