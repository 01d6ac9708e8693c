/** Mistakes of users that stop a command, as a closed list. */
export type TidegateErrorCode =
  | "wrong_argument"
  | "no_repository"
  | "no_policy"
  | "unknown_revision"
  | "git_failed"
  | "engine_missing"
  | "engine_failed"
  | "disk"
  | "file_exists"
  | "malformed_input";

/** A user's mistake: what is wrong, and what to do about it. Anything else that is thrown is our bug. */
export class TidegateError extends Error {
  readonly code: TidegateErrorCode;
  readonly hint: string | undefined;

  constructor(code: TidegateErrorCode, message: string, more: { hint?: string; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "TidegateError";
    this.code = code;
    this.hint = more.hint;
  }
}
