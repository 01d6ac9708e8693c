import type { Need } from "@tidegate/formats";
import { unavailable } from "@tidegate/formats";
import { expect, test } from "vitest";
import { answering, facts, manifest, noAnswers, read, subjectWith, verdicts } from "../test-subject.ts";
import { splitOverlap } from "./split-overlap.ts";

type Shared = { ids: number; features: number; both: number };

function judge({ ids, features, both }: Shared, own: Parameters<typeof subjectWith>[0] = {}) {
  const subject = subjectWith(own);
  const shared = (need: Need) => {
    if (need.kind !== "overlap") return 0;
    if (!need.columns.includes("row")) return features;
    return need.columns.length === 1 ? ids : both;
  };
  const answers = answering(splitOverlap.needs(subject), (need) => {
    return { kind: "overlap", left_rows: 1000, right_rows: 1000, shared: shared(need) };
  });
  return verdicts(splitOverlap.evaluate(subject, answers, facts));
}

test("nothing shared passes", () => {
  expect(judge({ ids: 0, features: 0, both: 0 })).toEqual([]);
});

test("the same rows in training and test block", () => {
  expect(judge({ ids: 10, features: 0, both: 10 })).toEqual(["block failed fail"]);
});

test("ids that only number the rows of each file are a note", () => {
  expect(judge({ ids: 1000, features: 0, both: 1 })).toEqual(["note notice pass"]);
});

test("without a schema nothing can show that shared ids are other rows", () => {
  const change = { schema: undefined };
  expect(judge({ ids: 1000, features: 0, both: 0 }, change)).toContain("note notice pass");
});

test("equal features alone warn", () => {
  expect(judge({ ids: 0, features: 3, both: 0 })).toEqual(["warn failed warn"]);
});

test("training and validation that share rows warn", () => {
  const { train } = manifest.data;
  const data = {
    train,
    validation: { uri: "m/validation.csv", digest: manifest.artifact.digest },
    test: manifest.data.test,
  };
  const found = judge({ ids: 10, features: 0, both: 10 }, { manifest: read("m/model.yaml", { ...manifest, data }) });
  expect(found.sort()).toEqual(["block failed fail", "block failed fail", "warn failed warn"]);
});

test("what was not measured blocks", () => {
  const subject = subjectWith({});
  expect(verdicts(splitOverlap.evaluate(subject, noAnswers, facts))).toEqual([
    "block unmeasured fail",
    "warn unmeasured warn",
  ]);
  const missing = answering(splitOverlap.needs(subject), () => unavailable("missing_column", "no column row"));
  expect(verdicts(splitOverlap.evaluate(subject, missing, facts))).toEqual([
    "block unmeasured fail",
    "warn unmeasured warn",
  ]);
});
