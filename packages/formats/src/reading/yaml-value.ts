import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { Problem } from "../documents/document.ts";
import { escapeKey } from "./pointer.ts";
import { type Position, type Positions, problemAt, type SourceFile } from "./source-file.ts";
import { deepestNesting } from "./yaml-tokens.ts";

/** How many values may come from aliases; a "billion laughs" stops here. */
export const mostAliasedValues = 10_000;

/** What is known while the nodes of a document are turned into plain values. */
export interface Walk {
  readonly file: SourceFile;
  readonly lines: LineCounter;
  readonly problems: Problem[];
  readonly keys: Positions;
  readonly values: Positions;
  readonly written: Record<string, string>;
  readonly anchors: Map<string, Node>;
  readonly sources: Map<Alias, Node>;
  readonly open: Set<Node>;
  aliased: number;
}

interface Spot {
  readonly pointer: string;
  readonly depth: number;
  readonly aliased: boolean;
}

const plainTags = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((tag) => `tag:yaml.org,2002:${tag}`),
);

/**
 * The plain value of a node; on the way every key, value and number is noted by its JSON Pointer, and everything that
 * our files do not allow becomes a problem: tags, doubled keys, keys that are not text, merge keys, endless aliases.
 */
export function toValue(
  node: Node | null,
  walk: Walk,
  spot: Spot = { pointer: "", depth: 0, aliased: false },
): unknown {
  if (node === null) return null;
  const position = positionOf(node, walk);
  walk.values[spot.pointer] ??= position;
  if (spot.pointer === "") walk.keys[""] ??= position;
  if (isAlias(node)) return aliasedValue(node, walk, spot);
  if (spot.aliased && !spend(walk, position)) return undefined;
  checkTag(node, walk, position);
  if (node.anchor !== undefined && !spot.aliased) walk.anchors.set(node.anchor, node);
  walk.open.add(node);
  const value = contentOf(node, walk, spot, position);
  walk.open.delete(node);
  return value;
}

function contentOf(node: Node, walk: Walk, spot: Spot, position: Position): unknown {
  if (isMap(node)) return mapValue(node, walk, spot);
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      const pointer = `${spot.pointer}/${index}`;
      walk.keys[pointer] ??= item ? positionOf(item as Node, walk) : position;
      return toValue(item as Node, walk, { ...spot, pointer, depth: spot.depth + 1 });
    });
  }
  return isScalar(node) ? scalarValue(node.value, node.source, walk, spot.pointer, position) : undefined;
}

function scalarValue(value: unknown, source: string | undefined, walk: Walk, pointer: string, position: Position) {
  if (typeof value !== "string" && source !== undefined) walk.written[pointer] = source;
  if (typeof value === "number" && !Number.isFinite(value)) {
    report(walk, position, "wrong_value", `${source ?? value} is not a finite number; expected a number or text`);
  }
  return value;
}

function mapValue(map: YAMLMap, walk: Walk, spot: Spot): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const pair of map.items as Pair<Node | null, Node | null>[]) {
    const key = keyOf(pair.key, walk, map);
    if (key === undefined) continue;
    const pointer = `${spot.pointer}/${escapeKey(key)}`;
    const position = pair.key ? positionOf(pair.key, walk) : positionOf(map, walk);
    if (Object.hasOwn(result, key)) {
      const first = walk.keys[pointer];
      const message = `the key ${key} is written twice; expected it once, got it on line ${first?.[0]} already`;
      report(walk, position, "duplicate_key", message, "remove one of the two, or rename it");
      continue;
    }
    walk.keys[pointer] ??= position;
    result[key] = toValue(pair.value, walk, { ...spot, pointer, depth: spot.depth + 1 });
    walk.values[pointer] ??= position;
  }
  return result;
}

/** The text of a key; undefined, with a problem, for a key that our files do not allow. */
function keyOf(key: Node | null, walk: Walk, map: YAMLMap): string | undefined {
  const position = key ? positionOf(key, walk) : positionOf(map, walk);
  if (!isScalar(key) || typeof key.value !== "string") {
    const shown = isScalar(key) && key.source ? key.source : undefined;
    const what = shown === undefined ? "a key is not text" : `the key ${shown} is not text`;
    const hint = shown === undefined ? undefined : `"${shown}":`;
    report(walk, position, "syntax", `${what}; expected text, in quotes if it looks like something else`, hint);
    return undefined;
  }
  if (key.value === "<<" && key.type === "PLAIN") {
    report(walk, position, "syntax", "the merge key << is not allowed; expected the keys written out");
    return undefined;
  }
  if (key.value === "__proto__") {
    report(walk, position, "syntax", "the key __proto__ is not allowed; expected another name");
    return undefined;
  }
  checkTag(key, walk, position);
  return key.value;
}

function aliasedValue(alias: Alias, walk: Walk, spot: Spot): unknown {
  const position = positionOf(alias, walk);
  const source = walk.sources.get(alias) ?? walk.anchors.get(alias.source);
  if (source === undefined) {
    report(
      walk,
      position,
      "alias",
      `the alias *${alias.source} has no anchor before it; expected &${alias.source} above`,
    );
    return undefined;
  }
  walk.sources.set(alias, source);
  if (walk.open.has(source) || spot.depth > deepestNesting) {
    report(walk, position, "alias", `the alias *${alias.source} contains itself; expected a value that ends`);
    return undefined;
  }
  return spend(walk, position) ? toValue(source, walk, { ...spot, aliased: true }) : undefined;
}

/** Counts a value that comes from an alias; false, with one problem, when there have been too many. */
function spend(walk: Walk, position: Position): boolean {
  walk.aliased += 1;
  if (walk.aliased === mostAliasedValues + 1) {
    const message = `the aliases stand for too many values; expected at most ${mostAliasedValues}`;
    report(walk, position, "alias", message, "write the values out");
  }
  return walk.aliased <= mostAliasedValues;
}

function checkTag(node: Node, walk: Walk, position: Position): void {
  const tag = (node as { tag?: string }).tag;
  if (tag === undefined || plainTags.has(tag)) return;
  report(walk, position, "syntax", `the tag ${tag.slice(0, 60)} is not allowed; expected a plain value without a tag`);
}

function positionOf(node: Node, walk: Walk): Position {
  const { line, col } = walk.lines.linePos(node.range?.[0] ?? 0);
  return [Math.max(1, line), Math.max(1, col)];
}

function report(walk: Walk, position: Position, code: Problem["code"], message: string, hint?: string): void {
  walk.problems.push(problemAt(walk.file, position, code, message, hint));
}
