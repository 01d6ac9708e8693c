import {
  type Block,
  type Cell,
  type Column,
  type Comparison,
  type GateVerdict,
  type ModelVerdict,
  metricName,
  type Pen,
  penFor,
  type Section,
  type Table,
  unitOf,
  writeCount,
  writeEffect,
  writeFigure,
  writeInterval,
  writeLimit,
} from "@tidegate/formats";
import { barColumn, barOf, commonDomain, shownBounds } from "./bars.ts";
import { worstFirst } from "./order.ts";
import { worstComparisons } from "./slack.ts";
import { comparisonCell } from "./tones.ts";
import { againstName, groupName, plural, valueNames } from "./words.ts";

/** Groups that are shown at once; the others are folded below. */
const atOnce = 12;

/** For each gate on groups a table, worst group first, each with its interval on one common scale. */
export function slicesSection(model: ModelVerdict, slices: ReadonlySet<string>): Section[] {
  const gates = worstFirst(model.gates.filter((gate) => gate.scope !== "overall" && gate.comparisons.some(isSeen)));
  if (gates.length === 0) return [];
  return [{ id: "slices", title: "Groups", blocks: gates.flatMap((gate) => blocksOf(gate, slices)) }];
}

/** A table of groups that nobody could measure would be empty. */
function isSeen({ status, effect }: Comparison): boolean {
  return effect !== null || status !== "unmeasured";
}

function blocksOf(gate: GateVerdict, slices: ReadonlySet<string>): Block[] {
  const table = tableOf(gate, slices);
  if (table.rows.length <= atOnce + 2) return [{ type: "table", table }];
  const rest = table.rows.slice(atOnce);
  const head = { ...table, rows: table.rows.slice(0, atOnce), caption: `${table.caption}: the worst ${atOnce}` };
  const tail = { ...table, rows: rest, caption: `${table.caption}: the others` };
  const summary = `${plural(rest.length, "more group")} of ${gate.id}`;
  return [
    { type: "table", table: head },
    { type: "details", summary, blocks: [{ type: "table", table: tail }] },
  ];
}

function tableOf(gate: GateVerdict, slices: ReadonlySet<string>): Table {
  const comparisons = worstComparisons(gate);
  const pen = penFor(unitOf(gate.metric), comparisons);
  const domain = commonDomain(comparisons);
  const valued = comparisons.every((each) => each.effect === null || each.effect.kind === "value");
  const rows = comparisons.map((each) => rowOf(gate, each, { pen, domain, slices, valued }));
  return {
    caption: captionOf(gate, pen, comparisons),
    note: noteOf(gate, comparisons),
    columns: columnsOf(gate, valued, barColumn("Interval", domain, pen, comparisons[0])),
    rows,
  };
}

function captionOf(gate: GateVerdict, pen: Pen, comparisons: readonly Comparison[]): string {
  const limits = new Set(comparisons.filter((each) => each.limit !== null).map((each) => writeLimit(pen, each)));
  const limit = limits.size === 1 ? `, limit ${[...limits][0]}` : "";
  return `${gate.id}: ${metricName(gate.metric)}${limit}`;
}

function noteOf(gate: GateVerdict, comparisons: readonly Comparison[]): string {
  const together = comparisons.some((each) => each.shown != null);
  const level = `${+(gate.confidence * 100).toFixed(3)}% confidence`;
  const kind = together
    ? `Intervals are two-sided and hold for all groups at once, so they are wider than what decides: one-sided bounds, each at ${level} per group`
    : `Intervals are two one-sided bounds, each at ${level}, and these decide`;
  return `${kind}. The line marks the limit.`;
}

function columnsOf(gate: GateVerdict, valued: boolean, bars: Column): Column[] {
  const other = gate.scope === "across" ? "Other group" : againstName(gate.against) || "Baseline";
  const effect = gate.comparisons.some((each) => each.effect?.kind === "ratio") ? "Ratio" : "Difference";
  const lead: Column[] = [
    { title: "Found", align: "left" },
    { title: "Group", align: "left", key: true },
    { title: "n", align: "right" },
    { title: gate.scope === "across" ? "This group" : "Candidate", align: "right" },
  ];
  const compared: Column[] = [
    { title: other, align: "right" },
    { title: effect, align: "right" },
  ];
  return [...lead, ...(valued ? [] : compared), { title: "[low, high]", align: "right" }, bars];
}

interface Context {
  readonly pen: Pen;
  readonly domain: [number, number];
  readonly slices: ReadonlySet<string>;
  readonly valued: boolean;
}

function rowOf(gate: GateVerdict, comparison: Comparison, { pen, domain, slices, valued }: Context): Cell[] {
  const found = comparisonCell(gate, comparison);
  const bounds = writeInterval(pen, comparison, shownBounds(comparison));
  const bar = barOf(comparison, domain);
  const compared = [writeFigure(pen, comparison.baseline), writeEffect(pen, comparison)].map((text) => ({ text }));
  return [
    found,
    groupCell(comparison, slices),
    { text: writeCount(comparison.candidate) },
    { text: writeFigure(pen, comparison.candidate) },
    ...(valued ? [] : compared),
    { text: bounds },
    bar === undefined ? { text: comparison.reason?.message ?? "" } : { text: bounds, bar, tone: found.tone },
  ];
}

function groupCell({ slice, group, versus }: Comparison, slices: ReadonlySet<string>): Cell {
  const text = groupName(slice, group, slices);
  return versus === undefined ? { text } : { text, note: `against ${valueNames(versus)}` };
}
