import type { Finding, GateVerdict, Reason } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import { verdictOf } from "../testing/judged.ts";
import { pairedRows } from "../testing/rows.ts";
import { finding } from "./finding.ts";
import { approvalReason, reasonOf } from "./reason.ts";

const reason = { code: "digest_mismatch", message: "p.csv has X, but Y is declared", file: "p.csv" } as const;

function gate(id: string, why: Reason | undefined, more: Partial<GateVerdict> = {}): GateVerdict {
  const at = { slice: null, group: [], candidate: null, baseline: null, effect: null, limit: 1, method: null };
  return {
    id,
    metric: "accuracy",
    higher_is_better: true,
    severity: "block",
    status: "unmeasured",
    outcome: "fail",
    requirement: "",
    against: null,
    scope: "overall",
    decide: "harm",
    confidence: 0.95,
    message: why?.message ?? "it fails",
    comparisons: why ? [{ ...at, limit_kind: "at_least", status: "unmeasured", reason: why }] : [],
    ...more,
  };
}

const failed = (rule: string, message: string, file = "model.yaml"): Finding =>
  finding(rule, ["failed", "block"], message, { place: { file, side: "head", line: 3 } });

describe("the reason of a failure", () => {
  const blocked = [gate("a", reason), gate("b", reason)];
  const digest = failed("manifest-digests", "p.csv has another digest than model.yaml declares");

  it("names the cause once, however many gates it blocks", () => {
    const passedOn = finding("card-numbers", ["unmeasured", "block"], `it could not be measured; ${reason.message}`);
    expect(reasonOf("fail", blocked, [passedOn, digest])).toBe(
      "p.csv has another digest than model.yaml declares; 2 gates could not be measured because of it",
    );
  });

  it("names what several gates share when no finding says it", () => {
    expect(reasonOf("fail", blocked, [])).toMatch(/^p\.csv has X.*; 2 gates could not be measured because of it$/);
  });

  it("takes the most fundamental cause and counts the others", () => {
    const wrong = gate("c", undefined, { status: "failed" });
    const malformed = failed("document-malformed", "is broken");
    expect(reasonOf("fail", [wrong, ...blocked], [digest, malformed])).toBe(
      "model.yaml:3 is malformed: is broken (and 2 more)",
    );
    expect(reasonOf("fail", [wrong], [failed("other", "is wrong")])).toBe("c: it fails (and 1 more)");
  });

  it("leads a gate that was never compared to the manifest that cannot be read", () => {
    const message = "the manifest model.yaml of m cannot be read";
    const gates = ["a", "b"].map((id) => gate(id, undefined, { message }));
    expect(reasonOf("fail", gates, [failed("document-malformed", "is broken")])).toBe(
      "model.yaml:3 is malformed: is broken; 2 gates could not be measured because of it",
    );
  });
});

describe("the reason of a wait for approvals", () => {
  const approvals = { needed: 2, given: [], may: [] };

  it("counts the warnings that come with it", () => {
    const warned = gate("four-fifths", undefined, { status: "failed", outcome: "warn" });
    expect(approvalReason(approvals, [warned], [])).toMatch(/^0 of 2 approvals .*; 1 warning: four-fifths$/);
    expect(approvalReason(approvals, [], [])).not.toContain("warning");
  });

  it("is the verdict's too", () => {
    const rows = pairedRows({ both: 800, onlyCandidate: 20, onlyBaseline: 20, neither: 160 });
    const gates = {
      floor: { metric: "accuracy", at_least: 0.7 },
      high: { metric: "accuracy", at_least: 0.9, severity: "warn" },
    };
    const root = { review: { required_for: { low: 2 } } };
    expect(verdictOf({ model: { gates }, root }, rows)).toMatchObject({
      outcome: "ask",
      reason: expect.stringMatching(/^m: 0 of 2 approvals .*; 1 warning: high$/),
    });
  });
});
