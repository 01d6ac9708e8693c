import type { Finding } from "@tidegate/formats";

/** Runs a rule; when it throws, which is our bug, that is a finding that fails and that nothing softens. */
export function guarded(rule: string, evaluate: () => readonly Finding[], model?: string): readonly Finding[] {
  try {
    return evaluate();
  } catch (error) {
    return [crashed(rule, error, model)];
  }
}

/** A rule that could not be evaluated. */
export function crashed(rule: string, error: unknown, model?: string): Finding {
  return {
    rule: "rule-crashed",
    severity: "block",
    status: "failed",
    outcome: "fail",
    message: `${rule} crashed: ${error instanceof Error ? error.message : String(error)}`,
    hint: "this is a bug of Tidegate; please report it with the verdict file",
    ...(model === undefined ? {} : { model }),
  };
}
