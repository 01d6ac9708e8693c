import type { Progress } from "./progress.ts";

/** What a task may know of the world around it; handed in, so that the same inputs give the same bytes. */
export interface World {
  /** The folder of `tidegate.yaml`. */
  readonly folder: string;
  /** The instant of judgement, ISO 8601 in UTC. */
  readonly asOf: string;
  /** A folder of this run alone, for files of the base that must lie on disk. */
  readonly scratch: string;
  readonly progress: Progress;
}
