import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** What is said about a value where it stands. */
export interface Note {
  /** Lines of comment above its key. */
  readonly above?: readonly string[] | undefined;
  /** A comment on the same line; for texts, numbers and truth values. */
  readonly beside?: string | undefined;
  /** An empty line before. */
  readonly blank?: boolean | undefined;
  /** Written on one line: `{ metric: accuracy, at_least: 0.8 }`. */
  readonly flow?: boolean | undefined;
  /** In quotes also where YAML needs none, as versions are. */
  readonly quoted?: boolean | undefined;
}

const mark: unique symbol = Symbol("noted");

/** A value with a note. */
export interface Noted {
  readonly [mark]: Note;
  readonly value: Writable;
}

/** What can be written as YAML; keys whose value is undefined are left out. */
export type Writable =
  | string
  | number
  | boolean
  | null
  | Noted
  | readonly Writable[]
  | { readonly [key: string]: Writable | undefined };

/** Says something about a value where it stands. */
export function noted(value: Writable, note: Note): Noted {
  return { [mark]: note, value };
}

/** Writes a value as YAML that `parseYaml` reads back, with its notes as comments; `head` stands at the top. */
export function writeYaml(value: Writable, head: readonly string[] = []): string {
  const document = new Document(null, { version: "1.2" });
  document.contents = nodeOf(value) as typeof document.contents;
  if (head.length > 0) document.commentBefore = comment(head);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function nodeOf(value: Writable): Node {
  if (isNoted(value)) return withNote(nodeOf(value.value), value[mark]);
  if (typeof value !== "object" || value === null) return scalarOf(value);
  if (isList(value)) {
    const list = new YAMLSeq<Node>();
    for (const item of value) list.items.push(itemOf(item));
    list.flow = value.every((item) => typeof item !== "object") && value.length > 0 && lengthOf(value) < 100;
    return list;
  }
  const map = new YAMLMap<Node, Node>();
  for (const [key, item] of Object.entries(value)) if (item !== undefined) map.items.push(pairOf(key, item));
  return map;
}

/** Texts that YAML 1.1, which many tools still read, takes for a truth value. */
const ambiguous = /^(yes|no|on|off)$/i;

function scalarOf(value: string | number | boolean | null): Scalar {
  const scalar = new Scalar(value);
  if (typeof value === "string" && ambiguous.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function pairOf(key: string, value: Writable): Pair<Node, Node> {
  const name = scalarOf(key);
  if (isNoted(value)) announce(name, value[mark]);
  return new Pair<Node, Node>(name, nodeOf(value));
}

function itemOf(value: Writable): Node {
  const node = nodeOf(value);
  if (isNoted(value)) announce(node, value[mark]);
  return node;
}

/** What comes before: on a key for the values of a map, on the item itself in a list. */
function announce(node: Node, { above, blank }: Note): void {
  if (above && above.length > 0) node.commentBefore = comment(above);
  if (blank) node.spaceBefore = true;
}

function withNote(node: Node, { beside, flow, quoted }: Note): Node {
  if (beside !== undefined) node.comment = comment([beside]);
  if (flow && (node instanceof YAMLMap || node instanceof YAMLSeq)) node.flow = true;
  if (quoted && node instanceof Scalar) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

function isNoted(value: Writable): value is Noted {
  return typeof value === "object" && value !== null && mark in value;
}

function isList(value: Writable): value is readonly Writable[] {
  return Array.isArray(value);
}

function lengthOf(items: readonly Writable[]): number {
  return items.reduce<number>((sum, item) => sum + String(item).length + 2, 0);
}

function comment(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split(/\r?\n/))
    .map((line) => (line === "" ? "" : ` ${line}`))
    .join("\n");
}
