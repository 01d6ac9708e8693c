import { type Risk, TidegateError } from "@tidegate/formats";

/** What a person says when asking for a policy; what is not said is guessed. Files are relative to the folder. */
export interface InitRequest {
  readonly model?: string | undefined;
  readonly test?: string | undefined;
  readonly train?: string | undefined;
  readonly predictions?: string | undefined;
  readonly artifact?: string | undefined;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly positive?: string | undefined;
  readonly prediction?: string | undefined;
  readonly score?: string | undefined;
  readonly risk: Risk;
  readonly force?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** Hears what was guessed, and why. */
export type Say = (what: string) => void;

type Option =
  | "model"
  | "test"
  | "train"
  | "predictions"
  | "artifact"
  | "label"
  | "id"
  | "positive"
  | "prediction"
  | "score";

/** A choice that nobody but the user can make, with what to type. */
export function ambiguous(what: string, option: Option, choices: readonly string[]): TidegateError {
  const shown = choices.slice(0, 6).map((choice) => `--${option} ${shellText(choice)}`);
  const more = choices.length > shown.length ? `, or one of ${choices.length - shown.length} more` : "";
  return new TidegateError("wrong_argument", what, { hint: `say which: ${shown.join(" or ")}${more}` });
}

/** Something that is needed and was not found. */
export function missing(what: string, hint: string): TidegateError {
  return new TidegateError("wrong_argument", what, { hint });
}

/** A text as a shell takes it. */
function shellText(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Several names in a sentence. */
export function listText(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 6).join(", ")} and ${names.length - 6} more` : names.join(", ");
}
