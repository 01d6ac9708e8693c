import { expect, test } from "vitest";
import { changeOf, facts, verdicts } from "../test-subject.ts";
import { noBase } from "./no-base.ts";

test("only a change without a base is said to have none", () => {
  const folder = changeOf(undefined, undefined, { base: { kind: "none", name: "none" } });
  expect(verdicts(noBase.evaluate(folder, facts))).toEqual(["warn failed warn"]);
  expect(noBase.evaluate(changeOf(), facts)).toEqual([]);
});
