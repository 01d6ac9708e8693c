import { symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Finding, Verdict } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import {
  gates,
  predictionsCsv,
  smallManifest,
  smallPolicy,
  smallRepository,
  smallRows,
  testCsv,
} from "../support/small-model.ts";
import type { TemporaryRepository } from "../support/temporary-repository.ts";

/** A repository whose small model is committed: the base of the changes below. */
function committed(files: Record<string, string> = {}): TemporaryRepository {
  const here = smallRepository(files);
  here.git("init");
  here.git("add", "-A");
  here.git("commit", "-q", "-m", "base");
  return here;
}

function findings(verdict: Verdict | undefined): Finding[] {
  return [...(verdict?.findings ?? []), ...(verdict?.models ?? []).flatMap((model) => model.findings)];
}

const ruleIds = (verdict: Verdict | undefined) => findings(verdict).map(({ rule }) => rule);
const worse = predictionsCsv(smallRows().map((row) => ({ ...row, predicted: row.predicted === "yes" ? "no" : "yes" })));

describe("the base is trusted, the head is not", () => {
  it("has nothing to say when no model was touched", async () => {
    using here = committed({ "notes.txt": "a" });
    here.write({ "notes.txt": "b" });
    const ran = await here.run("gate", "--base", "HEAD");
    expect(ran.verdict?.outcome).toBe("not_applicable");
    expect(ran.code).toBe(0);
  });

  it("judges a candidate that got worse", async () => {
    using here = committed();
    here.write({
      "predictions.csv": worse,
      "model.yaml": JSON.stringify({ ...smallManifest(worse), version: "1.1.0" }),
    });
    const ran = await here.run("compare", "--base", "HEAD");
    expect(ran.code).toBe(1);
    expect(ran.verdict?.models[0]?.gates.find(({ id }) => id === "accuracy")?.status).toBe("failed");
  });

  it("takes the labels from the base when the head rewrites them", async () => {
    using here = committed();
    const flipped = testCsv(smallRows().map((row) => ({ ...row, label: row.label === "yes" ? "no" : "yes" })));
    here.write({
      "test.csv": flipped,
      "predictions.csv": worse,
      "model.yaml": JSON.stringify({ ...smallManifest(worse), version: "1.1.0" }),
    });
    const ran = await here.run("gate", "--base", "HEAD");
    expect(ran.verdict?.models[0]?.gates.find(({ id }) => id === "accuracy")?.status).toBe("failed");
    expect(ruleIds(ran.verdict)).toContain("trusted-inputs-changed");
  });

  it("keeps the base's limit when the head lowers it, and says so", async () => {
    using here = committed({
      "tidegate.yaml": JSON.stringify(
        smallPolicy({ gates: { ...gates, accuracy: { metric: "accuracy", at_least: 0.95 } } }),
      ),
    });
    here.write({ "tidegate.yaml": JSON.stringify(smallPolicy()) });
    const ran = await here.run("gate", "--base", "HEAD");
    expect(ran.code).toBe(1);
    expect(ran.verdict?.models[0]?.gates.find(({ id }) => id === "accuracy")?.status).toBe("failed");
    expect(ruleIds(ran.verdict)).toContain("policy-loosened");
  });

  it("judges by the head's limit when that is the stricter one", async () => {
    using here = committed();
    here.write({
      "tidegate.yaml": JSON.stringify(
        smallPolicy({ gates: { ...gates, accuracy: { metric: "accuracy", at_least: 0.95 } } }),
      ),
    });
    const ran = await here.run("gate", "--base", "HEAD");
    expect(ran.verdict?.outcome).toBe("fail");
    const statuses = ran.verdict?.models[0]?.gates.map(({ id, status }) => [id, status]);
    expect(statuses).toContainEqual(["accuracy", "passed"]);
    expect(statuses).toContainEqual(["accuracy (head)", "failed"]);
  });

  it("fails when the policy is deleted, also before enforce_from", async () => {
    using here = committed({ "tidegate.yaml": JSON.stringify({ ...smallPolicy(), enforce_from: "2099-01-01" }) });
    here.remove("tidegate.yaml");
    const ran = await here.run("gate", "--base", "HEAD");
    expect(ran.code).toBe(1);
    expect(ran.verdict?.outcome).toBe("fail");
    expect(ruleIds(ran.verdict)).toContain("policy-deleted");
  });

  it("previews where the base has no policy", async () => {
    using here = smallRepository();
    here.git("init");
    here.git("commit", "-q", "--allow-empty", "-m", "base");
    const ran = await here.run("gate", "--base", "HEAD");
    expect(ran.verdict?.outcome).toBe("not_applicable");
    expect(ran.verdict?.models[0]?.gates.length).toBe(3);
    expect(ran.code).toBe(0);
  });

  it("shows fail as warn before enforce_from, and keeps what it would have been", async () => {
    using here = committed({ "tidegate.yaml": JSON.stringify({ ...smallPolicy(), enforce_from: "2099-01-01" }) });
    here.write({
      "predictions.csv": worse,
      "model.yaml": JSON.stringify({ ...smallManifest(worse), version: "1.1.0" }),
    });
    const ran = await here.run("compare", "--base", "HEAD");
    expect(ran.code).toBe(0);
    expect(ran.verdict?.outcome).toBe("warn");
    expect(ran.verdict?.unreduced).toBe("fail");
  });

  it("counts a waiver of the base, not one of the head", async () => {
    const waiver = JSON.stringify({
      model: "m",
      gate: "accuracy",
      reason: "known",
      owner: "someone",
      expires: "2099-01-01",
    });
    const strict = JSON.stringify(smallPolicy({ gates: { accuracy: { metric: "accuracy", at_least: 0.95 } } }));
    const gateOf = (verdict: Verdict | undefined) => verdict?.models[0]?.gates.find(({ id }) => id === "accuracy");
    using counted = committed({ "tidegate.yaml": strict, "waivers/w.yaml": waiver });
    counted.write({
      "model.yaml": JSON.stringify({ ...smallManifest(predictionsCsv(smallRows())), version: "1.1.0" }),
    });
    expect(gateOf((await counted.run("gate", "--base", "HEAD")).verdict)).toMatchObject({
      outcome: "warn",
      status: "failed",
      waived: { owner: "someone" },
    });
    using without = committed({ "tidegate.yaml": strict });
    without.write({
      "waivers/w.yaml": waiver,
      "model.yaml": JSON.stringify({ ...smallManifest(predictionsCsv(smallRows())), version: "1.1.0" }),
    });
    expect(gateOf((await without.run("gate", "--base", "HEAD")).verdict)?.outcome).toBe("fail");
  });

  it("does not follow a link out of the folder", async () => {
    using here = committed();
    here.remove("predictions.csv");
    symlinkSync("/etc/hostname", join(here.folder, "predictions.csv"));
    const ran = await here.run("compare", "--base", "HEAD");
    expect(ran.code).toBe(1);
    expect(JSON.stringify(ran.verdict)).toContain("outside_fence");
  });

  it("gives the same bytes twice", async () => {
    using here = committed();
    here.write({ "predictions.csv": worse });
    const one = await here.run("gate", "--base", "HEAD", "--as-of", "2026-01-01", "--json");
    const two = await here.run("gate", "--base", "HEAD", "--as-of", "2026-01-01", "--json");
    expect(one.out).toBe(two.out);
  });
});

describe("a stricter head does not soften a gate of the base", () => {
  /** Group b has no true positive: at the base the gate fails, whatever the head adds. */
  const rows = smallRows().map((row, at) => ({
    ...row,
    label: at % 4 === 0 || at % 4 === 1 ? "yes" : "no",
    predicted: at % 4 === 0 ? "yes" : "no",
  }));
  const groups = { metric: "true_positive_rate", in_each: ["group"], at_least: 0.05 };
  const statusOf = (verdict: Verdict | undefined, gate: string) =>
    verdict?.models[0]?.gates.find(({ id }) => id === gate)?.status;

  async function judged(head: Record<string, unknown>) {
    const base = smallPolicy({ gates: { groups } });
    using here = committed({
      "tidegate.yaml": JSON.stringify(base),
      "test.csv": testCsv(rows),
      "predictions.csv": predictionsCsv(rows),
    });
    here.write({ "tidegate.yaml": JSON.stringify(smallPolicy(head)) });
    return (await here.run("gate", "--base", "HEAD")).verdict;
  }

  it("fails without the head's help", async () => {
    expect(statusOf(await judged({ gates: { groups, other: { metric: "accuracy", at_least: 0.1 } } }), "groups")).toBe(
      "failed",
    );
  });

  it.each([
    [
      "by a slice of many groups",
      {
        slices: { group: { column: "group" }, each: { column: "id" } },
        gates: { groups: { ...groups, in_each: ["group", "each"] } },
      },
    ],
    ["by a confidence that nothing reaches", { gates: { groups: { ...groups, confidence: 0.9999999 } } }],
    [
      "by a cross that hides its groups",
      {
        slices: { group: { column: "group" }, each: { column: "id" }, both: { cross: ["group", "each"] } },
        gates: { groups, cells: { ...groups, in_each: ["both"] } },
      },
    ],
    [
      "by a baseline that takes the candidate's name",
      { baselines: { candidate: { deployed: "production" } }, gates: { groups } },
    ],
  ])("%s", async (_how, head) => {
    const verdict = await judged(head);
    expect(statusOf(verdict, "groups")).toBe("failed");
    expect(verdict?.outcome).toBe("fail");
  });

  it("asks for approval of another confidence and of more claims in one gate", async () => {
    const verdict = await judged({ gates: { groups: { ...groups, confidence: 0.99 } } });
    const loosened = findings(verdict).filter(({ rule }) => rule === "policy-loosened");
    expect(loosened.map(({ status }) => status)).toEqual(["needs_approval"]);
  });
});

describe("the base when nobody names one", () => {
  it("is the local main branch that HEAD came from, and says so", async () => {
    using here = committed();
    here.git("checkout", "-q", "-b", "feature");
    here.write({ "model.yaml": JSON.stringify({ ...smallManifest(predictionsCsv(smallRows())), version: "1.1.0" }) });
    const { verdict } = await here.run("gate");
    expect(verdict?.base).toMatchObject({ kind: "commit", name: "main (local branch)" });
    expect(ruleIds(verdict)).not.toContain("no-base");
  });

  it("is none on that branch itself, which is a warning with something to type", async () => {
    using here = committed();
    const { verdict } = await here.run("gate");
    const found = findings(verdict).find(({ rule }) => rule === "no-base");
    expect(found).toMatchObject({ outcome: "warn", hint: expect.stringContaining("tidegate gate --base main") });
  });
});
