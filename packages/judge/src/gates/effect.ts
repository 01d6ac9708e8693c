import type { Comparison, Figure } from "@tidegate/formats";
import type { Estimate } from "../metrics/estimate.ts";

/** What a limit is about, on one group or between two. */
export interface Effect {
  readonly kind: "value" | "difference" | "ratio";
  readonly estimate: Estimate;
  readonly candidate: Figure | null;
  readonly baseline: Figure | null;
  /** The smallest denominator behind it. */
  readonly n: number;
  readonly limit: number;
  readonly limitKind: Comparison["limit_kind"];
  /** The limit itself does not pass: better means better. */
  readonly strict?: boolean;
  /** For paired shares: on which part of the rows the two disagree. */
  readonly discordant?: number;
}
