import { expect, test } from "vitest";
import {
  changeOf,
  digest,
  documents,
  facts,
  manifest,
  noAnswers,
  read,
  subjectIn,
  subjectWith,
  verdicts,
} from "../test-subject.ts";
import { versionBumped } from "./version-bumped.ts";

const judge = (version: string, deployments = facts.deployments) => {
  const subject = subjectWith({ manifest: read("m/model.yaml", { ...manifest, version }) });
  return versionBumped.evaluate(subject, noAnswers, { ...facts, deployments });
};

test("a changed artifact with a new version passes", () => {
  expect(judge("1.1.0")).toEqual([]);
});

test("a changed artifact under the old version blocks, with the next one to paste", () => {
  const found = judge("1.0.0");
  expect(verdicts(found)).toEqual(["block failed fail"]);
  expect(found[0]).toMatchObject({ hint: 'set version: "1.0.1"', place: { file: "m/model.yaml" } });
});

test("a version that the ledger knows with another artifact blocks", () => {
  const deployed = { environment: "production", model: "m", version: "0.9.0", artifact_digest: digest("e") };
  expect(verdicts(judge("0.9.0", { value: [deployed] }))).toEqual(["block failed fail"]);
  expect(judge("0.9.0", { value: [{ ...deployed, model: "other" }] })).toEqual([]);
});

test("a version that an environment runs with another artifact blocks", () => {
  const file = read("e.yaml", { version: "1.1.0", artifact: { uri: "x", digest: digest("e") } }, "base");
  const base = documents("base", { environments: { production: { m: file } } });
  expect(verdicts(versionBumped.evaluate(subjectIn(changeOf(base)), noAnswers, facts))).toEqual(["block failed fail"]);
});
