import { expect, test } from "vitest";
import { changeOf, documents, facts, verdicts } from "../test-subject.ts";
import { noPolicy } from "./no-policy.ts";

const none = { policy: undefined };

test("no policy anywhere, and a first one, do not apply; any other base does", () => {
  const nowhere = changeOf(documents("base", none), documents("head", none));
  const first = noPolicy.evaluate(changeOf(documents("base", none)), facts);
  expect(verdicts(noPolicy.evaluate(nowhere, facts))).toEqual(["note not_applicable not_applicable"]);
  expect(verdicts(first)).toEqual(["note not_applicable not_applicable"]);
  expect(first[0]?.place).toMatchObject({ file: "tidegate.yaml", side: "head" });
  expect(noPolicy.evaluate(changeOf(), facts)).toEqual([]);
});

test("a folder without a base is the matter of no-base", () => {
  const folder = changeOf(documents("base", none), undefined, { base: { kind: "none", name: "none" } });
  expect(noPolicy.evaluate(folder, facts)).toEqual([]);
});
