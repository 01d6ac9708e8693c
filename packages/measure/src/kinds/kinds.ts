import { type Answer, type Known, type Need, unavailable } from "@tidegate/formats";
import { EngineError } from "../engine/engine.ts";
import type { SampleContext } from "../sample/context.ts";
import type { Sources } from "../sources/sources.ts";
import { measureClusters } from "./clusters/clusters.ts";
import { measureColumns } from "./columns/columns.ts";
import { measureConflicts } from "./conflicts/conflicts.ts";
import { measureFiles } from "./files/files.ts";
import { measureHistogram } from "./histogram/histogram.ts";
import { measureJoin } from "./join/join.ts";
import { measureMoments } from "./moments/moments.ts";
import { measureOutcomes } from "./outcomes/outcomes.ts";
import { measureOverlap } from "./overlap/overlap.ts";
import { measureProfile } from "./profile/profile.ts";
import { measureRanks } from "./ranks/ranks.ts";
import { measureViolations } from "./violations/violations.ts";

/**
 * Each kind of need, answered by its own module. What the data drove the engine to is a reason, not a fault: sums beyond 127
 * bits, more memory than there is, a failure inside of the engine.
 */
export async function answerNeed(need: Need, sources: Sources, context: SampleContext): Promise<Known<Answer>> {
  try {
    return await answer(need, sources, context);
  } catch (error) {
    const reason = error instanceof EngineError ? reasonOf(error.kind, need.kind) : undefined;
    if (!reason) throw error;
    return reason;
  }
}

function reasonOf(failure: string, kind: Need["kind"]) {
  switch (failure) {
    case "Out of Range":
      return unavailable("overflow", `the sums of ${kind} exceed 127 bits`, { hint: "scale the values down" });
    case "Out of Memory":
      return unavailable("engine_failed", `${kind} needs more memory than the engine has`, {
        hint: "write fewer rows and shorter values",
      });
    case "INTERNAL":
    case "FATAL":
      return unavailable("engine_failed", `the engine failed on the data while it measured ${kind}`, {
        hint: "write the files again; if it stays, report it",
      });
    default:
      return undefined;
  }
}

function answer(need: Need, sources: Sources, context: SampleContext): Promise<Known<Answer>> {
  switch (need.kind) {
    case "outcomes":
      return measureOutcomes(need, context);
    case "join":
      return measureJoin(need, context);
    case "files":
      return measureFiles(need, sources);
    case "columns":
      return measureColumns(need, sources);
    case "moments":
      return measureMoments(need, context);
    case "ranks":
      return measureRanks(need, context);
    case "clusters":
      return measureClusters(need, context);
    case "histogram":
      return measureHistogram(need, context);
    case "violations":
      return measureViolations(need, sources);
    case "overlap":
      return measureOverlap(need, sources);
    case "conflicts":
      return measureConflicts(need, sources);
    case "profile":
      return measureProfile(need, sources, context.minCount);
  }
}
