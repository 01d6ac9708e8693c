import type { z } from "zod";
import type { Path } from "./pointer.ts";

type Schema = z.core.$ZodType;

const wrappers = new Set(["optional", "nullable", "default", "prefault", "nonoptional", "readonly", "catch"]);

/** The forms that a value may have: a union gives its branches, everything else itself, without its wrappers. */
export function formsOf(schema: Schema): Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (wrappers.has(def.type)) return formsOf((def as z.core.$ZodOptionalDef).innerType);
  if (def.type === "pipe") return formsOf(def.in);
  if (def.type === "lazy") return formsOf(def.getter());
  if (def.type === "union") return def.options.flatMap((option) => formsOf(option as Schema));
  return [schema];
}

/** The schemas that apply at a path; more than one below a union, none below a value of any kind. */
export function schemasAt(schema: Schema, path: Path): Schema[] {
  let at = formsOf(schema);
  for (const key of path) at = at.flatMap((form) => below(form, key)).flatMap(formsOf);
  return at;
}

function below(form: Schema, key: PropertyKey): Schema[] {
  const { def } = (form as z.core.$ZodTypes)._zod;
  if (def.type === "object") {
    const child = Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
    return child ? [child] : [];
  }
  if (def.type === "record") return [def.valueType];
  if (def.type === "array") return [def.element];
  return [];
}

/** The keys that a map may have at this place; none when it may have any. */
export function keysOf(forms: readonly Schema[]): string[] {
  const keys = forms.flatMap((form) => {
    const { def } = (form as z.core.$ZodTypes)._zod;
    if (def.type === "object") return Object.keys(def.shape);
    return def.type === "record" ? textsOf(def.keyType) : [];
  });
  return [...new Set(keys)];
}

/** The texts that a closed list allows. */
export function textsOf(schema: Schema): string[] {
  return formsOf(schema).flatMap((form) => {
    const { def } = (form as z.core.$ZodTypes)._zod;
    if (def.type === "enum") return Object.values(def.entries).map(String);
    return def.type === "literal" ? def.values.map(String) : [];
  });
}

/** What is expected, in words: `high, medium or low`, `a number`, `text or a map with best_within`. */
export function expectedOf(schema: Schema): string {
  return orList([...new Set(formsOf(schema).map(wordsOf))]);
}

const words: Partial<Record<z.core.$ZodTypeDef["type"], string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  record: "a map",
  null: "nothing",
};

function wordsOf(form: Schema): string {
  const { def } = (form as z.core.$ZodTypes)._zod;
  if (def.type === "enum" || def.type === "literal") return orList(textsOf(form));
  if (def.type === "number" && "format" in def) return "a whole number";
  if (def.type !== "object") return words[def.type] ?? "a value";
  const keys = Object.entries(def.shape);
  const needed = keys.filter(([, child]) => !isOptional(child)).map(([key]) => key);
  const named = needed.length > 0 ? needed : keys.map(([key]) => key);
  return named.length > 0 ? `a map with ${andList(named.slice(0, 6))}` : "a map";
}

/** Whether a key may be left out. */
export function isOptional(schema: Schema): boolean {
  return (schema as z.core.$ZodTypes)._zod.optin !== undefined;
}

/** `a`, `a or b`, `a, b or c`. */
export function orList(items: readonly string[]): string {
  return list(items, "or");
}

/** `a`, `a and b`, `a, b and c`. */
export function andList(items: readonly string[]): string {
  return list(items, "and");
}

function list(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
