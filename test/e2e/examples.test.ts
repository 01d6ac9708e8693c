import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GateVerdict, Verdict } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import { root } from "../architecture/packages.ts";
import { TemporaryRepository } from "../support/temporary-repository.ts";

/** What examples/expected.py computed with numpy and scipy, without any of our code. */
interface Expected {
  readonly gate: string;
  readonly verdict: string;
  readonly method?: string;
  readonly point?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly groups?: Readonly<Record<string, unknown>>;
}

const example = (name: string) => join(root, "examples", name);
const expectedOf = (name: string): Expected[] =>
  JSON.parse(readFileSync(join(example(name), "expected.json"), "utf8")).gates;

async function gateExample(name: string, head = "after"): Promise<{ code: number; verdict: Verdict }> {
  using here = new TemporaryRepository()
    .copy(join(example(name), "before"), "before")
    .copy(join(example(name), head), head);
  const { code, verdict, err } = await here.run(
    "-C",
    join(here.folder, head),
    "gate",
    "--base",
    "../before",
    "--as-of",
    "2026-11-21",
  );
  if (!verdict) throw new Error(err);
  return { code, verdict };
}

const gateOf = (verdict: Verdict, id: string): GateVerdict | undefined =>
  verdict.models[0]?.gates.find((gate) => gate.id === id);

/** A gate in which no harm is proven passes, also when it lists groups that it cannot show to be safe. */
const passes = (gate: GateVerdict | undefined) => gate?.status === "passed" || gate?.status === "notice";

/** The same bound; where the method is another one (Katz, the delta method on its own scale, a published share as whole rows) as near as methods are;
 * order statistics to the width of a histogram's bin. */
function near(found: number | null | undefined, wanted: number | undefined, point: number, method: string): boolean {
  if (wanted === undefined || typeof found !== "number") return wanted === undefined;
  if (method === "order statistics") return Math.abs(found - wanted) <= point * 2 ** -11;
  const exact = !/Katz|delta|Newcombe/.test(method);
  return Math.abs(found - wanted) <= (exact ? 1e-6 * Math.max(1, Math.abs(point)) : 0.1 * Math.abs(wanted - point));
}

describe.each(["income", "demand", "grader"])("examples/%s", (name) => {
  const run = gateExample(name);

  it("decides each gate as the independent computation does", async () => {
    const { verdict } = await run;
    const found = Object.fromEntries(expectedOf(name).map(({ gate }) => [gate, passes(gateOf(verdict, gate))]));
    const wanted = Object.fromEntries(
      expectedOf(name).map(({ gate, verdict: said }) => [gate, said.startsWith("pass")]),
    );
    expect(found).toEqual(wanted);
  });

  it("computes the same figures", async () => {
    const { verdict } = await run;
    const single = expectedOf(name).filter(({ point, method }) => point !== undefined && !method?.includes(" - "));
    expect(single.length).toBeGreaterThanOrEqual(3);
    for (const { gate, point = Number.NaN, lower, upper, method = "" } of single) {
      const effect = gateOf(verdict, gate)?.comparisons[0]?.effect;
      expect(effect?.estimate, `${gate} estimate`).toBeCloseTo(point, 5);
      expect(near(effect?.lower, lower, point, method), `${gate} lower ${effect?.lower} ${lower}`).toBe(true);
      expect(near(effect?.upper, upper, point, method), `${gate} upper ${effect?.upper} ${upper}`).toBe(true);
    }
  });

  it("finds nothing wrong with its card, data and manifest", async () => {
    const { verdict } = await run;
    const wrong = [...verdict.findings, ...(verdict.models[0]?.findings ?? [])].filter(
      ({ outcome }) => outcome === "fail" || outcome === "ask",
    );
    expect(wrong.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});

describe("examples/income", () => {
  it("asks for two people, because the model is of high risk", async () => {
    const { code, verdict } = await gateExample("income");
    expect(verdict.outcome).toBe("ask");
    expect(code).toBe(1);
    expect(verdict.models[0]?.approvals).toMatchObject({ needed: 2, given: [] });
  });

  it("judges after-loosened by the base's labels and limits, and names what was touched", async () => {
    const [honest, loosened] = [
      (await gateExample("income")).verdict,
      (await gateExample("income", "after-loosened")).verdict,
    ];
    const figures = (verdict: Verdict) =>
      gateOf(verdict, "tpr-sex-floor")?.comparisons.map(({ group, candidate }) => [group, candidate?.value]);
    expect(figures(loosened)).toEqual(figures(honest));
    expect(gateOf(loosened, "auc-floor")?.comparisons[0]?.limit).toBe(0.88);
    const rules = [...loosened.findings, ...(loosened.models[0]?.findings ?? [])].map(({ rule }) => rule);
    expect(rules).toContain("policy-loosened");
    expect(rules).toContain("trusted-inputs-changed");
    expect(["ask", "fail"]).toContain(loosened.outcome);
  });
});
