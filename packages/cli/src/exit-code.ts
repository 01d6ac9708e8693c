import { type Outcome, TidegateError } from "@tidegate/formats";

/** 0: pass, warn, not applicable. 1: fail or ask. 2: the command could not be carried out. 3: our bug (design 8). */
export type ExitCode = 0 | 1 | 2 | 3;

export function exitCodeOf(outcome: Outcome): ExitCode {
  return outcome === "fail" || outcome === "ask" ? 1 : 0;
}

/** A malformed file that was named is the user's content, not a wrong call: 1. Other mistakes of the call are 2. */
export function exitCodeOfError(error: unknown): ExitCode {
  if (!(error instanceof TidegateError)) return 3;
  return error.code === "malformed_input" ? 1 : 2;
}
