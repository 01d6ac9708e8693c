import type { Finding, Item, ModelVerdict } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import { gate, valueOf as valued } from "../fixtures/gates.ts";
import { modelOf, verdictOf } from "../fixtures/verdict.ts";
import { renderTerminal } from "../terminal/render-terminal.ts";
import { reportOf } from "./report-of.ts";

const why = { code: "missing_file", message: "p.csv does not exist", hint: "commit it" } as const;
const broken = (id: string, scope: "overall" | "in_each" = "overall") =>
  gate(id, {
    status: "unmeasured",
    outcome: "fail",
    scope,
    message: why.message,
    comparisons: [
      {
        ...valued({ status: "unmeasured", candidate: 0, half: 0, limit: 1 }),
        candidate: null,
        effect: null,
        reason: why,
      },
    ],
  });

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity: "block",
  status: "failed",
  outcome: "fail",
  message: `${rule} is why`,
  ...more,
});

function modelWith(findings: Finding[]): ModelVerdict {
  const gates = [broken("a"), broken("b"), broken("c", "in_each")];
  return modelOf("m", { outcome: "fail", unreduced: "fail", reason: "p.csv does not exist", gates, findings });
}

function reported(findings: Finding[]) {
  const model = modelWith(findings);
  return reportOf(verdictOf([model], { outcome: "fail", unreduced: "fail", reason: `m: ${model.reason}` }));
}

function itemsOf(findings: Finding[], id: string): Item[] {
  const section = reported(findings).models[0]?.sections.find((each) => each.id === id);
  return (section?.blocks ?? []).flatMap((block) => (block.type === "list" ? block.items : []));
}

describe("what could not be judged", () => {
  it("stands first: the cause, then one line for all gates that share it", () => {
    const sections = reported([finding("manifest-digests"), finding("card-figure")]).models[0]?.sections ?? [];
    expect(sections.map(({ id }) => id).slice(0, 2)).toEqual(["causes", "gates"]);
    const items = itemsOf([finding("manifest-digests"), finding("card-figure")], "causes");
    expect(items.map(({ text }) => text)).toEqual([
      "manifest-digests is why",
      "3 gates could not be measured: p.csv does not exist (a, b, c)",
    ]);
    expect(items[1]?.hint).toBe("commit it");
  });

  it("is not said again in the lists, and makes no empty tables of groups", () => {
    const ids = reported([]).models[0]?.sections.map(({ id }) => id);
    expect(itemsOf([], "gates")).toEqual([]);
    expect(ids).not.toContain("slices");
    expect(ids).not.toContain("unjudged");
  });

  it("says many missing answers before the gates, few after them", () => {
    const warned = finding("answers", { severity: "warn", outcome: "warn" });
    expect(itemsOf([warned], "answers")).toHaveLength(1);
    expect(itemsOf([{ ...warned, severity: "note", status: "notice", outcome: "pass" }], "answers")).toEqual([]);
  });

  it("says verdict and reason of a single model once", () => {
    const text = renderTerminal(reported([]), { columns: 100, color: false, unicode: true });
    expect(text.split("FAIL")).toHaveLength(2);
    expect(text.split("\n").filter((line) => /^(?:m: )?p\.csv does not exist$/.test(line))).toHaveLength(1);
  });
});
