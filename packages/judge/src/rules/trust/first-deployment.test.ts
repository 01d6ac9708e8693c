import { expect, test } from "vitest";
import { digest, facts, noAnswers, subjectWith, verdicts } from "../test-subject.ts";
import { firstDeployment } from "./first-deployment.ts";

const judge = (before_first?: string, deployments = facts.deployments) => {
  const subject = subjectWith(
    {},
    { baselines: { live: { deployed: "production", ...(before_first && { before_first }) } } },
  );
  return verdicts(firstDeployment.evaluate(subject, noAnswers, { ...facts, deployments }));
};

test("a first deployment that the policy lets skip is a note", () => {
  expect(judge("skip")).toEqual(["note notice pass"]);
  expect(judge()).toEqual([]);
});

test("what runs, by the ledger, is no first deployment", () => {
  const runs = { environment: "production", model: "m", version: "1", artifact_digest: digest("a") };
  expect(judge("skip", { value: [runs] })).toEqual([]);
  expect(judge("skip", { value: [{ ...runs, environment: "staging" }] })).toEqual(["note notice pass"]);
});
