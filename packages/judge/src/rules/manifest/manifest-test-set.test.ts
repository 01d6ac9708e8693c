import type { ModelManifest } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answering, digest, facts, manifest, noAnswers, read, subjectWith, verdicts } from "../test-subject.ts";
import { manifestTestSet } from "./manifest-test-set.ts";

function judge(data: ModelManifest["data"], base: string, head = base) {
  const subject = subjectWith({ manifest: read("m/model.yaml", { ...manifest, data }) });
  const answers = answering(manifestTestSet.needs(subject), (need) =>
    need.kind === "files"
      ? { kind: "files", files: [], digest: digest(need.data.side === "base" ? base : head) }
      : undefined,
  );
  return verdicts(manifestTestSet.evaluate(subject, answers, facts));
}

const at = (uri: string, digit: string) => ({ test: { uri, digest: digest(digit) } });

test("the policy's test set passes, as it was or as the head has it", () => {
  expect(judge(at("m/test.csv", "2"), "2")).toEqual([]);
  expect(judge(at("m/test.csv", "4"), "2", "4")).toEqual([]);
});

test("another path, other bytes or none block", () => {
  expect(judge(at("m/easy.csv", "2"), "2")).toEqual(["block failed fail"]);
  expect(judge(at("m/test.csv", "9"), "2")).toEqual(["block failed fail"]);
  expect(judge({}, "2")).toEqual(["block failed fail"]);
});

test("a test set that was not measured blocks", () => {
  expect(verdicts(manifestTestSet.evaluate(subjectWith({}), noAnswers, facts))).toEqual(["block unmeasured fail"]);
});
