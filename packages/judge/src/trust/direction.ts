/** What a change of a rule does to those who must keep it. `other`: neither is stricter than the other. */
export type Direction = "looser" | "stricter" | "other";

/** One key of the policy that changed. */
export interface PolicyChange {
  readonly direction: Direction;
  /** Keys from the root of the policy. */
  readonly keys: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A value in one line, for messages. */
export function text(value: unknown): string {
  return value === undefined ? "none" : typeof value === "string" ? value : JSON.stringify(value);
}

/** The direction of a number for which more is stricter (`up`) or less is (`down`); undefined when it is the same. */
export function numberDirection(strict: "up" | "down", from: number, to: number): Direction | undefined {
  if (from === to) return undefined;
  return to > from === (strict === "up") ? "stricter" : "looser";
}

/** The direction of a choice, its values written from soft to strict. */
export function choiceDirection(order: readonly string[], from: string, to: string): Direction | undefined {
  return numberDirection("up", order.indexOf(from), order.indexOf(to));
}
