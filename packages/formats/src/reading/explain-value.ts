import type { z } from "zod";
import { explainFault } from "./explain-fault.ts";
import { faultsOf } from "./faults.ts";

/** What does not fit a schema in a value that was read already, each in one sentence; nothing when it fits. */
export function explainValue(schema: z.ZodType, value: unknown, file: string): string[] {
  const result = schema.safeParse(value, { error: () => "" });
  if (result.success) return [];
  return faultsOf(result.error.issues, schema, value).map(
    (fault) => explainFault(fault, { file, value, written: {} }).message,
  );
}
