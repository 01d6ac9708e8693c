import type { AnswerOf, DataSchema } from "@tidegate/formats";
import type { Tree } from "@tidegate/git";
import { schemaChecks } from "@tidegate/judge";
import type { Progress } from "../progress.ts";
import { askData, required } from "./ask-data.ts";
import type { Field } from "./guess-field.ts";
import { fileOf } from "./read-tables.ts";

type Check = AnswerOf<"violations">["checks"][number];

/** The next wider type when values break one. */
const wider: Readonly<Record<string, Field["type"]>> = { integer: "number" };

/** Holds a schema against its own files and takes back what they break, until they break nothing. */
export async function surviving(
  tree: Tree,
  schema: DataSchema,
  paths: readonly string[],
  progress: Progress,
): Promise<DataSchema> {
  let survivor = schema;
  for (let round = 0; round < 3; round++) {
    const broken = await brokenChecks(tree, survivor, paths, progress);
    if (broken.size === 0) return survivor;
    survivor = without(survivor, broken);
  }
  return survivor;
}

async function brokenChecks(tree: Tree, schema: DataSchema, paths: readonly string[], progress: Progress) {
  const needs = paths.map((path) => schemaChecks(schema, fileOf(path))).filter(({ checks }) => checks.length > 0);
  const answers = await askData(tree, { all: { needs } }, progress);
  const checks: Check[] = needs.flatMap((need) => required(answers("all")(need)).checks);
  return new Set(checks.filter(({ violations, problem }) => violations > 0 || problem).map(({ id }) => id));
}

function without(schema: DataSchema, broken: ReadonlySet<string>): DataSchema {
  const { primaryKey, ...rest } = schema;
  const isKeyBroken = [...broken].some((id) => id.startsWith("primary-key"));
  const fields = schema.fields.map((field) => loosened(field, broken));
  return { ...rest, fields, ...(primaryKey === undefined || isKeyBroken ? {} : { primaryKey }) };
}

function loosened(field: Field, broken: ReadonlySet<string>): Field {
  const breaks = (what: string) => broken.has(`${field.name}/${what}`);
  const type = breaks("type") ? (wider[field.type] ?? (field.type === "string" ? "any" : "string")) : field.type;
  const isNumber = type === "number" || type === "integer";
  const kept = Object.entries(field.constraints ?? {}).filter(([name]) => {
    const isRange = name === "minimum" || name === "maximum";
    return isRange ? isNumber && !breaks("minimum") : !breaks(name);
  });
  return { ...field, type, constraints: Object.fromEntries(kept) };
}
