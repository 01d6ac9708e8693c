import { type Change, type Facts, type GateVerdict, type Plan, Verdict } from "@tidegate/formats";
import { judge } from "../judge.ts";
import { plan } from "../plan.ts";
import { changeOf, factsOf, type Scenario } from "./change.ts";
import { measured } from "./measured.ts";
import type { Row } from "./rows.ts";

/** What a test may bend about a judgement. */
export interface Bent {
  readonly facts?: Partial<Facts>;
  readonly minCount?: number;
  readonly change?: (change: Change) => Change;
  readonly plan?: (plan: Plan) => Plan;
  /** Takes an answer away: a kind of need, as if it had not been measured. */
  readonly without?: string;
}

/** The verdict of a scenario over these rows, checked against its own schema. */
export function verdictOf(scenario: Scenario, rows: readonly Row[], bent: Bent = {}): Verdict {
  const change = (bent.change ?? ((same) => same))(changeOf(scenario));
  const planned = (bent.plan ?? ((same) => same))(plan(change));
  const evidence = measured(planned, rows, bent.minCount, scenario.candidate);
  for (const { model, needs } of planned.models) {
    for (const [key, need] of Object.entries(needs)) {
      if (need.kind === bent.without) delete evidence.models[model]?.answers[key];
    }
  }
  return Verdict.parse(judge(change, planned, evidence, factsOf(bent.facts)));
}

/** The verdict on one gate named `g`. */
export function gateOf(gate: object, rows: readonly Row[], scenario: Scenario = {}, bent: Bent = {}): GateVerdict {
  const model = { ...scenario.model, gates: { g: gate } };
  const found = verdictOf({ ...scenario, model }, rows, bent).models[0]?.gates[0];
  if (!found) throw new Error("gateOf requires a gate that was judged");
  return found;
}
