import { expect, test } from "vitest";
import { changeOf, documents, facts, read, verdicts } from "../test-subject.ts";
import { waiverNotOnBase } from "./waiver-not-on-base.ts";

const waiver = (expires: string, side: "base" | "head") =>
  read("waivers/a.yaml", { model: "m", gate: "floor", reason: "r", owner: "o", expires }, side);
const judge = (head: string) =>
  waiverNotOnBase.evaluate(
    changeOf(
      documents("base", { waivers: [waiver("2027-01-01", "base")] }),
      documents("head", { waivers: [waiver(head, "head")] }),
    ),
    facts,
  );

test("a waiver that is on the base passes; a new or altered one does not count yet", () => {
  expect(judge("2027-01-01")).toEqual([]);
  expect(verdicts(judge("2028-01-01"))).toEqual(["note notice pass"]);
  expect(judge("2028-01-01")[0]).toMatchObject({ model: "m", gate: "floor", place: { file: "waivers/a.yaml" } });
});
