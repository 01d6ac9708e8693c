import type { z } from "zod";
import { closest } from "./closest.ts";
import { closestBranch } from "./closest-branch.ts";
import { hasPath, type Path, valueAt } from "./pointer.ts";
import { keysOf, schemasAt } from "./schema-shape.ts";

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** One thing wrong with a value: the way to it, what zod says, and the schemas that apply there. */
export type Fault =
  | { readonly kind: "unknown"; readonly path: Path; readonly key: string; readonly allowed: readonly string[] }
  | { readonly kind: "missing"; readonly path: Path; readonly forms: readonly Schema[]; readonly said: string }
  | { readonly kind: "wrong"; readonly path: Path; readonly forms: readonly Schema[]; readonly issue: Issue };

/**
 * The faults behind zod's issues: unions are explained by the branch that was meant, and of one slip of the pen only the
 * unknown key is kept, not the missing key or the contradiction that follows from it.
 */
export function faultsOf(issues: readonly Issue[], schema: Schema, value: unknown, at: Path = []): Fault[] {
  const faults = issues.flatMap((issue) => faultOf(issue, schema, value, at));
  const slips = unknownByPlace(faults);
  return faults.filter((fault) => !followsFromSlip(fault, slips));
}

function faultOf(issue: Issue, schema: Schema, value: unknown, at: Path): Fault[] {
  const path = [...at, ...issue.path];
  const here = valueAt(value, issue.path);
  const forms = schemasAt(schema, issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ kind: "unknown", path, key, allowed: keysOf(forms) }));
  }
  if (!hasPath(value, issue.path) && issue.code !== "custom") {
    return [{ kind: "missing", path, forms, said: issue.message }];
  }
  if (issue.code === "invalid_union") {
    const branch = closestBranch(issue.errors, here);
    const union = unionAt(schema, issue.path);
    const meant = branch === undefined ? undefined : union?.[branch];
    if (branch !== undefined && meant) return faultsOf(issue.errors[branch] ?? [], meant, here, path);
  }
  return [{ kind: "wrong", path, forms, issue }];
}

/** The branches of the union at a path, in the order in which zod reports their errors. */
function unionAt(schema: Schema, path: Path): readonly Schema[] | undefined {
  const parents = path.length === 0 ? [schema] : directChildren(schema, path);
  for (const parent of parents) {
    const options = optionsOf(parent);
    if (options) return options;
  }
  return undefined;
}

function directChildren(schema: Schema, path: Path): Schema[] {
  const last = path.at(-1);
  return schemasAt(schema, path.slice(0, -1)).flatMap((form) => {
    const { def } = (form as z.core.$ZodTypes)._zod;
    if (def.type === "object") return [def.shape[String(last)]].filter((child) => child !== undefined);
    if (def.type === "record") return [def.valueType];
    return def.type === "array" ? [def.element] : [];
  });
}

function optionsOf(schema: Schema): readonly Schema[] | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "union") return def.options;
  if ("innerType" in def) return optionsOf(def.innerType as Schema);
  if (def.type === "lazy") return optionsOf(def.getter());
  return def.type === "pipe" ? optionsOf(def.in) : undefined;
}

type UnknownKey = Extract<Fault, { kind: "unknown" }>;

function unknownByPlace(faults: readonly Fault[]): Map<string, UnknownKey[]> {
  const places = new Map<string, UnknownKey[]>();
  for (const fault of faults) {
    if (fault.kind !== "unknown") continue;
    const place = fault.path.join("\n");
    const there = places.get(place);
    if (there) there.push(fault);
    else places.set(place, [fault]);
  }
  return places;
}

function followsFromSlip(fault: Fault, slips: ReadonlyMap<string, readonly UnknownKey[]>): boolean {
  if (fault.kind === "unknown" || (fault.kind === "wrong" && fault.issue.code !== "custom")) return false;
  const beside = slips.get(fault.path.slice(0, -1).join("\n")) ?? [];
  if (fault.kind === "wrong") return beside.some(({ key, allowed }) => closest(key, allowed) !== undefined);
  return beside.some(({ key }) => closest(key, [String(fault.path.at(-1))]) !== undefined);
}

/** The closest key that is allowed and not yet there. */
export function meantKey(fault: UnknownKey, value: unknown): string | undefined {
  return closest(
    fault.key,
    fault.allowed.filter((key) => !hasPath(value, [...fault.path, key])),
  );
}
