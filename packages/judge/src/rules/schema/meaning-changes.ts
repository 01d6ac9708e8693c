import type { Field } from "@tidegate/formats";
import { canonicalJson } from "@tidegate/formats";
import { type SchemaChange, shown } from "./schema-change.ts";

/** What a field means to the model changed, though its values may not have. */
export function meaningChanges(base: Field, head: Field, pointer: string): readonly SchemaChange[] {
  return [
    ...replaced(base, head, pointer),
    ...mlChanges(base, head, `${pointer}/ml`),
    ...loosened("drift", base, head, pointer),
    ...loosened("tolerated", base, head, pointer),
  ];
}

/** Another unit or reading of the same text is another number. */
function replaced(base: Field, head: Field, pointer: string): readonly SchemaChange[] {
  const keys = [
    "unit",
    "format",
    "missingValues",
    "decimalChar",
    "groupChar",
    "bareNumber",
    "trueValues",
    "falseValues",
  ] as const;
  return keys
    .filter((key) => canonicalJson(base[key] ?? null) !== canonicalJson(head[key] ?? null))
    .map((key) => ({
      what: key,
      pointer: `${pointer}/${key}`,
      from: shown(base[key]),
      to: shown(head[key]),
      breaks: true,
    }));
}

function mlChanges({ ml: was = {} }: Field, { ml: is = {} }: Field, pointer: string): readonly SchemaChange[] {
  const changes: [string, unknown, unknown, boolean][] = [
    ["role", was.role, is.role, true],
    ["available_at", was.available_at, is.available_at, is.available_at === "training"],
    ["personal_data", classOf(was.personal_data), classOf(is.personal_data), true],
  ];
  return changes
    .filter(([, from, to]) => from !== to)
    .map(([key, from, to, breaks]) => ({
      what: `ml.${key}`,
      pointer: `${pointer}/${key}`,
      from: shown(from),
      to: shown(to),
      breaks,
    }));
}

function classOf(value: boolean | string | undefined): string {
  if (typeof value === "boolean") return value ? "personal" : "none";
  return value ?? "none";
}

/** Thresholds that were raised or taken away let more pass; `tolerated` is nothing when absent, `drift` has no limit. */
function loosened(part: "drift" | "tolerated", base: Field, head: Field, pointer: string): readonly SchemaChange[] {
  const [was, is]: Record<string, number | undefined>[] = [base.ml?.[part] ?? {}, head.ml?.[part] ?? {}];
  const absent = part === "tolerated" ? 0 : Number.POSITIVE_INFINITY;
  const keys = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].sort();
  return keys.flatMap((key) => {
    const [from, to] = [was?.[key], is?.[key]];
    if (from === to) return [];
    const breaks = (to ?? absent) > (from ?? absent);
    return [
      { what: `ml.${part}.${key}`, pointer: `${pointer}/ml/${part}/${key}`, from: shown(from), to: shown(to), breaks },
    ];
  });
}
