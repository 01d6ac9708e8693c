import type { AnswerOf, Evidence, GateVerdict, Known, Plan, Verdict } from "@tidegate/formats";
import { unavailable } from "@tidegate/formats";
import { judge, plan } from "../../packages/judge/src/index.ts";
import { changeOf, factsOf } from "../../packages/judge/src/testing/change.ts";
import type { Simulated } from "./simulated.ts";

/** Files with the digests that the made-up manifests name: nothing but the figures is to be judged. */
function filesAnswer(path: string): AnswerOf<"files"> {
  const digest = `sha256:${(path.endsWith("test.csv") ? "e" : "b").repeat(64)}`;
  return { kind: "files", files: [{ path, size: 1, digest }], digest };
}

/** Evidence in which a simulated test set answers what is planned; what was not simulated is unavailable. */
function evidenceOf({ models }: Plan, simulated: Simulated): Evidence {
  const answered = models.map(({ model, needs }): [string, Evidence["models"][string]] => {
    const answers = Object.entries(needs).map(([key, need]): [string, Known<NonNullable<ReturnType<Simulated>>>] => {
      const value = need.kind === "files" ? filesAnswer(need.data.path) : simulated(need);
      return [key, value ? { value } : unavailable("not_measured", `${need.kind} was not simulated`)];
    });
    return [model, { answers: Object.fromEntries(answers), files: [] }];
  });
  return {
    format: "tidegate/evidence@1",
    origin: "claimed",
    engine: { name: "simulation", version: "1" },
    models: Object.fromEntries(answered),
  };
}

/** The verdicts on simulated test sets, each through plan and judge, as `tidegate gate --only metrics` asks for. */
export function* simulatedVerdicts(model: object, replicates: number, draw: () => Simulated): Generator<Verdict> {
  const change = changeOf({ model });
  const planned = plan(change, "metrics");
  const facts = factsOf();
  for (let i = 0; i < replicates; i++) yield judge(change, planned, evidenceOf(planned, draw()), facts, "metrics");
}

/** Shares of simulated test sets, in percent. */
export interface Rates {
  readonly passed: number;
  readonly failed: number;
  readonly undecided: number;
  /** Groups of `decide: harm` without proven harm, not all of them shown safe: merges. */
  readonly notice: number;
  readonly unmeasured: number;
  /** Where a comparison was withheld because its rows were too few. */
  readonly few: number;
  /** What the bounds alone would have decided, rows too few or not; of gates on all rows. */
  readonly boundsPass: number;
  readonly boundsFail: number;
}

const NONE: Rates = {
  passed: 0,
  failed: 0,
  undecided: 0,
  notice: 0,
  unmeasured: 0,
  few: 0,
  boundsPass: 0,
  boundsFail: 0,
};

/** How often each gate of a policy decides what. */
export function simulateGates(
  model: { readonly gates: object },
  replicates: number,
  draw: () => Simulated,
): ReadonlyMap<string, Rates> {
  const counts = new Map<string, Rates>();
  for (const { models } of simulatedVerdicts(model, replicates, draw)) {
    for (const gate of models[0]?.gates ?? []) counts.set(gate.id, counted(counts.get(gate.id) ?? NONE, gate));
  }
  const percent = (rates: Rates) =>
    Object.fromEntries(Object.entries(rates).map(([name, count]) => [name, (100 * count) / replicates]));
  return new Map([...counts].map(([id, rates]) => [id, { ...rates, ...percent(rates) }]));
}

function counted(before: Rates, gate: GateVerdict): Rates {
  const after: Record<string, number> = { ...before };
  const add = (name: keyof Rates) => {
    after[name] = before[name] + 1;
  };
  if (!Object.hasOwn(before, gate.status)) throw new Error(`gate ${gate.id} is ${gate.status}: ${gate.message}`);
  add(gate.status as keyof Rates);
  if (gate.comparisons.some(({ reason }) => reason?.code === "too_few")) add("few");
  const found = gate.scope === "overall" ? byBounds(gate) : undefined;
  if (found) add(found);
  return { ...before, ...after };
}

/** What the bounds of a gate on all rows say, whether or not they may decide. */
function byBounds({ comparisons: [only] }: GateVerdict): "boundsPass" | "boundsFail" | undefined {
  if (!only?.effect || only.limit === null) return undefined;
  const [lower, upper] = [only.effect.lower ?? Number.NEGATIVE_INFINITY, only.effect.upper ?? Number.POSITIVE_INFINITY];
  const [worst, best] = only.limit_kind === "at_least" ? [lower, upper] : [-upper, -lower];
  const wanted = only.limit_kind === "at_least" ? only.limit : -only.limit;
  return worst >= wanted ? "boundsPass" : best < wanted ? "boundsFail" : undefined;
}
