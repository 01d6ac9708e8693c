import type { Change, Evidence, Plan, Report, Verdict } from "@tidegate/formats";
import { judge, type Part, plan } from "@tidegate/judge";
import { duckDb, measure } from "@tidegate/measure";
import { reportOf } from "@tidegate/report";
import { localFacts } from "./local-facts.ts";
import { locateIn } from "./locate-data.ts";
import { inWords } from "./progress.ts";
import { readChange } from "./read-change.ts";
import type { World } from "./world.ts";

export interface GateRequest {
  /** A commit or a folder; by default the merge base with the remote's default branch, else with a local main. */
  readonly base?: string | undefined;
  /** Only this part of the judgement; by default all of it. */
  readonly only?: Part | undefined;
}

/** Every value on the way from a change to its report. */
export interface Gated {
  readonly change: Change;
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly report: Report;
}

/** The program: a change is read, planned, measured, judged and reported. Throws TidegateError for what stops it. */
export async function gate(world: World, request: GateRequest): Promise<Gated> {
  world.progress("reading the change");
  const { change, trees } = await readChange(world, request.base);
  const wanted = plan(change, request.only);
  const evidence = await measure(wanted, {
    engine: duckDb(),
    locate: locateIn(trees),
    progress: inWords(world.progress),
  });
  const verdict = judge(change, wanted, evidence, localFacts(world.asOf), request.only);
  return { change, plan: wanted, evidence, verdict, report: reportOf(verdict) };
}
