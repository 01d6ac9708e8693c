import type { Answer } from "@tidegate/formats";
import { placeOf, unavailable } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answering, digest, facts, manifest, noAnswers, read, subjectWith, verdicts } from "../test-subject.ts";
import { manifestDigests } from "./manifest-digests.ts";

const files = (value: string): Answer => ({ kind: "files", files: [], digest: value });
const digests: Record<string, string> = {
  "m/model.onnx": "a",
  "m/train.csv": "1",
  "m/test.csv": "2",
  "m/predictions.csv": "3",
};
const subject = subjectWith({});
const needs = manifestDigests.needs(subject);
const right = (path: string) => files(digest(digests[path] ?? "0"));

test("files with the declared digests pass", () => {
  const answers = answering(needs, (need) => (need.kind === "files" ? right(need.data.path) : undefined));
  expect(manifestDigests.evaluate(subject, answers, facts)).toEqual([]);
});

test("another digest blocks, at its place, with the real one to paste", () => {
  const answers = answering(needs, (need) => {
    if (need.kind !== "files") return undefined;
    return need.data.path === "m/model.onnx" ? files(digest("f")) : right(need.data.path);
  });
  const found = manifestDigests.evaluate(subject, answers, facts);
  expect(verdicts(found)).toEqual(["block failed fail"]);
  expect(found[0]?.hint).toContain(digest("f"));
  expect(subject.head.manifest && found[0]?.place).toEqual(placeOf(subject.head.manifest!, "/artifact/digest"));
});

test("what was not measured, or is missing, blocks", () => {
  expect(verdicts(manifestDigests.evaluate(subject, noAnswers, facts))).toEqual(Array(4).fill("block unmeasured fail"));
  const missing = answering(needs, () => unavailable("missing_file", "there is no such file"));
  expect(verdicts(manifestDigests.evaluate(subject, missing, facts))).toEqual(Array(4).fill("block unmeasured fail"));
});

test("a file outside the repository is not asked for, and said so", () => {
  const remote = { ...manifest, artifact: { uri: "s3://bucket/model.onnx", digest: digest("a") }, data: {} };
  const other = subjectWith({ manifest: read("m/model.yaml", remote) });
  expect(manifestDigests.needs(other)).toHaveLength(1);
  expect(verdicts(manifestDigests.evaluate(other, noAnswers, facts))).toEqual([
    "note notice pass",
    "block unmeasured fail",
  ]);
});
