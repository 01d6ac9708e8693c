import type { Change, Facts, Finding } from "@tidegate/formats";

/** Judges the change as a whole, before and beside its models. Pure and total, as every Rule is. */
export interface ChangeRule {
  /** Also the name of its file and of its page in docs/rules. */
  readonly id: string;
  evaluate(change: Change, facts: Facts): readonly Finding[];
}
