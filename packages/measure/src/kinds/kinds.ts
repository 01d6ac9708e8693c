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

/** Each kind of need, answered by its own module. Sums beyond 127 bits are a reason, not a fault. */
export async function answerNeed(need: Need, sources: Sources, context: SampleContext): Promise<Known<Answer>> {
  try {
    return await answer(need, sources, context);
  } catch (error) {
    if (!(error instanceof EngineError) || error.kind !== "Out of Range") throw error;
    return unavailable("overflow", `the sums of ${need.kind} exceed 127 bits`, { hint: "scale the values down" });
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
