import type { DataFile, DataSchema, NeedOf } from "@tidegate/formats";
import { rowChecks } from "../rules/data/row-checks.ts";

/** Every check that a schema makes of a file, as one need: what a proposed schema must survive. */
export function schemaChecks(schema: DataSchema, data: DataFile): NeedOf<"violations"> {
  const checks = rowChecks(schema, data).map(({ id, rule }) => ({ id, rule }));
  return { kind: "violations", data, key: [], missing: schema.missingValues, checks };
}
