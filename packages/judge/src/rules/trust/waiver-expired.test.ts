import { expect, test } from "vitest";
import { changeOf, documents, facts, noAnswers, read, subjectIn, verdicts } from "../test-subject.ts";
import { waiverExpired } from "./waiver-expired.ts";

function judge(expires: string, model = "m") {
  const waiver = read("waivers/a.yaml", { model, gate: "floor", reason: "r", owner: "o", expires }, "base");
  return waiverExpired.evaluate(subjectIn(changeOf(documents("base", { waivers: [waiver] }))), noAnswers, facts);
}

test("the last day counts, the day after does not", () => {
  expect(judge("2026-11-20")).toEqual([]);
  expect(verdicts(judge("2026-11-19"))).toEqual(["warn failed warn"]);
  expect(judge("2026-11-19")[0]).toMatchObject({ gate: "floor", place: { file: "waivers/a.yaml" } });
  expect(judge("2026-11-19", "other")).toEqual([]);
});
