import { expect, test } from "vitest";
import { changeOf, documents, facts, verdicts } from "../test-subject.ts";
import { policyDeleted } from "./policy-deleted.ts";

test("a deleted policy fails; one that stays, or never was, does not", () => {
  const none = { policy: undefined };
  const found = policyDeleted.evaluate(changeOf(undefined, documents("head", none)), facts);
  expect(verdicts(found)).toEqual(["block failed fail"]);
  expect(found[0]?.place).toMatchObject({ file: "tidegate.yaml", side: "base" });
  expect(policyDeleted.evaluate(changeOf(), facts)).toEqual([]);
  expect(policyDeleted.evaluate(changeOf(documents("base", none), documents("head", none)), facts)).toEqual([]);
});
