import type { Need } from "@tidegate/formats";
import { unavailable } from "@tidegate/formats";
import { expect, test } from "vitest";
import {
  answering,
  changeOf,
  digest,
  documents,
  facts,
  noAnswers,
  subjectIn,
  subjectWith,
  verdicts,
} from "../test-subject.ts";
import { trustedInputsChanged } from "./trusted-inputs-changed.ts";

const subject = subjectWith({}, { baselines: { simple: { predictions: "m/simple.csv" }, live: { deployed: "p" } } });
const needs = trustedInputsChanged.needs(subject);

function judge(changed: string, head = digest("9")) {
  const answer = (need: Need) => {
    if (need.kind !== "files") return undefined;
    const { side, path } = need.data;
    const value = side === "head" && path === changed ? head : digest("1");
    return { kind: "files" as const, files: [], digest: value };
  };
  return trustedInputsChanged.evaluate(subject, answering(needs, answer), facts);
}

test("the same bytes pass", () => {
  expect(judge("m/other.csv")).toEqual([]);
});

test("a changed test set or baseline asks for approval, at the policy's place", () => {
  expect(verdicts(judge("m/test.csv"))).toEqual(["block needs_approval ask"]);
  const found = judge("m/simple.csv");
  expect(found[0]).toMatchObject({
    place: { file: "tidegate.yaml", side: "base" },
    figures: { base: digest("1"), head: digest("9") },
  });
});

test("a file that the head removes asks; one that cannot be read, or was not measured, blocks", () => {
  const removed = answering(needs, (need) => {
    const isHead = need.kind === "files" && need.data.side === "head";
    return isHead ? unavailable("missing_file", "no file") : { kind: "files", files: [], digest: digest("1") };
  });
  expect(verdicts(trustedInputsChanged.evaluate(subject, removed, facts))).toEqual(
    Array(2).fill("block needs_approval ask"),
  );
  expect(verdicts(trustedInputsChanged.evaluate(subject, noAnswers, facts))).toEqual(
    Array(2).fill("block unmeasured fail"),
  );
});

test("a preview trusts nothing yet", () => {
  expect(trustedInputsChanged.needs(subjectIn(changeOf(documents("base", { policy: undefined }))))).toEqual([]);
});
