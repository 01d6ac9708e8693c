import type { Change, Evidence, Facts } from "@tidegate/formats";
import type { Part } from "../part.ts";

/** What a judgement is made from, and which part of it is asked for. */
export interface Judgement {
  readonly change: Change;
  readonly evidence: Evidence;
  readonly facts: Facts;
  readonly only: Part | undefined;
}
