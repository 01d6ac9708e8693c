import type { Field } from "@tidegate/formats";
import { allowedValues } from "../data/row-checks.ts";
import { boundOf, endChange } from "./interval-change.ts";
import { none, type SchemaChange, shown } from "./schema-change.ts";

/** How the set of values that a field allows changed, constraint by constraint. */
export function constraintChanges(base: Field, head: Field, pointer: string): readonly SchemaChange[] {
  return [
    ...typeChange(base, head, `${pointer}/type`),
    ...flagChanges(base, head, pointer),
    ...rangeChanges(base, head, pointer),
    ...valueChanges(base, head, `${pointer}/constraints/enum`),
    ...patternChange(base, head, `${pointer}/constraints/pattern`),
  ];
}

const examples: Readonly<Record<string, string>> = {
  string: "text",
  number: "0.5",
  integer: "7",
  boolean: "true",
  date: "2026-01-31",
  time: "12:30:00",
  datetime: "2026-01-31T12:30:00Z",
  year: "2026",
  any: "text",
};

function isSubtype(one: string, other: string): boolean {
  if (one === other || other === "any") return true;
  return (one === "integer" && other === "number") || (one === "year" && (other === "integer" || other === "number"));
}

function typeChange({ type: from }: Field, { type: to }: Field, pointer: string): readonly SchemaChange[] {
  if (from === to) return [];
  const example = (type: string) => examples[type] ?? `a ${type}`;
  const gained = isSubtype(to, from) ? undefined : example(to);
  const lost = isSubtype(from, to) ? undefined : example(from);
  return [{ what: "type", pointer, from, to, gained, lost }];
}

function flagChanges(
  { constraints: was = {} }: Field,
  { constraints: is = {} }: Field,
  pointer: string,
): readonly SchemaChange[] {
  const broken = { required: "a missing value", unique: "a repeated value" };
  return (["required", "unique"] as const).flatMap((key) => {
    const [from, to] = [was[key] ?? false, is[key] ?? false];
    if (from === to) return [];
    const side = to ? { lost: broken[key] } : { gained: broken[key] };
    return [{ what: key, pointer: `${pointer}/constraints/${key}`, from: shown(from), to: shown(to), ...side }];
  });
}

function rangeChanges(
  { constraints: was = {} }: Field,
  { constraints: is = {} }: Field,
  pointer: string,
): readonly SchemaChange[] {
  const ends = [
    ["lower", "minimum", "exclusiveMinimum", ""],
    ["upper", "maximum", "exclusiveMaximum", ""],
    ["lower", "minLength", undefined, " characters"],
    ["upper", "maxLength", undefined, " characters"],
  ] as const;
  return ends.flatMap(([end, key, exclusive, unit]) => {
    const base = boundOf(end, was[key], exclusive && was[exclusive]);
    const head = boundOf(end, is[key], exclusive && is[exclusive]);
    const change = endChange(end, base, head);
    if (!change) return [];
    const named = (example: string | undefined) => (example === undefined ? undefined : `${example}${unit}`);
    const [gained, lost] = [named(change.gained), named(change.lost)];
    const undecidable = change.undecidable === true;
    return [
      {
        what: key,
        pointer: `${pointer}/constraints/${key}`,
        from: shown(base?.value),
        to: shown(head?.value),
        gained,
        lost,
        undecidable,
      },
    ];
  });
}

/** Values added, removed, or in another order where the order means something. */
function valueChanges(base: Field, head: Field, pointer: string): readonly SchemaChange[] {
  const [was, is] = [allowedValues(base), allowedValues(head)];
  const shared = { what: "enum", pointer };
  if (!was && !is) return [];
  if (!was) return [{ ...shared, from: none, to: shown(is), lost: `a value other than ${is?.join(", ")}` }];
  if (!is) return [{ ...shared, from: shown(was), to: none, gained: `a value other than ${was.join(", ")}` }];
  const gained = is.find((value) => !was.includes(value));
  const lost = was.find((value) => !is.includes(value));
  const from = shown(was.filter((value) => !is.includes(value)));
  if (gained !== undefined || lost !== undefined) {
    return [{ ...shared, from, to: shown(is.filter((value) => !was.includes(value))), gained, lost }];
  }
  const ordered = base.categoriesOrdered === true || head.categoriesOrdered === true;
  const moved = was.some((value, i) => is[i] !== value);
  return ordered && moved
    ? [{ what: "order of categories", pointer, from: shown(was), to: shown(is), breaks: true }]
    : [];
}

/** Whether one regular expression contains another is not decided here. */
function patternChange(
  { constraints: was }: Field,
  { constraints: is }: Field,
  pointer: string,
): readonly SchemaChange[] {
  const [from, to] = [was?.pattern, is?.pattern];
  if (from === to) return [];
  const texts = { what: "pattern", pointer, from: shown(from), to: shown(to) };
  if (from === undefined) return [{ ...texts, lost: `a text that ${to} does not match` }];
  if (to === undefined) return [{ ...texts, gained: `a text that ${from} does not match` }];
  return [{ ...texts, undecidable: true }];
}
