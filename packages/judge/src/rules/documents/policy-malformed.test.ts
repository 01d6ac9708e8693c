import { expect, test } from "vitest";
import { changeOf, documents, facts, unreadable, verdicts } from "../test-subject.ts";
import { policyMalformed } from "./policy-malformed.ts";

const broken = (side: "base" | "head") => documents(side, { policy: unreadable("tidegate.yaml", side) });

test("a broken policy of the head blocks", () => {
  const found = policyMalformed.evaluate(changeOf(undefined, broken("head")), facts);
  expect(verdicts(found)).toEqual(["block failed fail"]);
  expect(found[0]?.place).toMatchObject({ file: "tidegate.yaml", line: 3 });
});

test("a broken policy of the base that the head repairs asks for approval", () => {
  expect(verdicts(policyMalformed.evaluate(changeOf(broken("base")), facts))).toEqual(["block needs_approval ask"]);
});

test("a policy that stays broken blocks once", () => {
  expect(verdicts(policyMalformed.evaluate(changeOf(broken("base"), broken("head")), facts))).toEqual([
    "block failed fail",
  ]);
});

test("a broken waiver blocks the change that touches it and warns in others", () => {
  const head = documents("head", { waivers: [unreadable("waivers/a.yaml")] });
  const touched = [{ path: "waivers/a.yaml", status: "added" as const }];
  expect(verdicts(policyMalformed.evaluate(changeOf(undefined, head, { touched }), facts))).toEqual([
    "block failed fail",
  ]);
  expect(verdicts(policyMalformed.evaluate(changeOf(undefined, head), facts))).toEqual(["warn failed warn"]);
});
