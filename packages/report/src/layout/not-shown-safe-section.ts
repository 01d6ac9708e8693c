import {
  type Cell,
  type Column,
  type Comparison,
  type GateVerdict,
  type ModelVerdict,
  type Pen,
  penFor,
  type Section,
  unitOf,
  writeCount,
  writeEffect,
  writeFigure,
  writeInterval,
  writeLimit,
} from "@tidegate/formats";
import { worstFirst } from "./order.ts";
import { worstComparisons } from "./slack.ts";
import { rowsNeeded } from "./unjudged-section.ts";
import { groupName, isNotShownSafe } from "./words.ts";

const columns: Column[] = [
  { title: "Group", align: "left", key: true },
  { title: "Gate", align: "left" },
  { title: "n", align: "right" },
  { title: "Found", align: "left" },
  { title: "Limit", align: "right" },
  { title: "Rows needed", align: "right" },
];

/** Groups in which nothing proves harm and nothing proves that there is none. */
export function notShownSafeSection(model: ModelVerdict, slices: ReadonlySet<string>): Section[] {
  const rows = worstFirst(model.gates).flatMap((gate) => rowsOf(gate, slices));
  if (rows.length === 0) return [];
  const table = {
    caption: "Groups that are not shown safe",
    note: "Nothing proves harm here, and nothing proves that there is none: these groups do not block. Rows needed: with so many rows of the group it would be shown safe in 80% of cases, if what was observed is the truth.",
    columns,
    rows,
  };
  const [shown, rest] = [rows.slice(0, 12), rows.slice(12)];
  const blocks: Section["blocks"] = [{ type: "table", table: { ...table, rows: shown } }];
  if (rest.length > 0) {
    const more = { ...table, caption: "Further groups that are not shown safe", rows: rest };
    blocks.push({ type: "details", summary: `${rest.length} more`, blocks: [{ type: "table", table: more }] });
  }
  return [{ id: "not-shown-safe", title: "Not shown safe", tone: "ask", blocks }];
}

function rowsOf(gate: GateVerdict, slices: ReadonlySet<string>): Cell[][] {
  const open = worstComparisons(gate).filter((each) => isNotShownSafe(gate, each));
  const pen = penFor(unitOf(gate.metric), open);
  return open.map((each) => rowOf(gate, each, pen, slices));
}

function rowOf(gate: GateVerdict, comparison: Comparison, pen: Pen, slices: ReadonlySet<string>): Cell[] {
  const effect = writeEffect(pen, comparison) || writeFigure(pen, comparison.candidate);
  const bounds = writeInterval(pen, comparison);
  const found = comparison.effect === null ? (comparison.reason?.message ?? "–") : effect;
  return [
    { text: groupName(comparison.slice, comparison.group, slices) },
    { text: gate.id, code: true },
    { text: writeCount(comparison.candidate) },
    bounds === "" ? { text: found } : { text: found, note: bounds },
    { text: writeLimit(pen, comparison) },
    { text: rowsNeeded(comparison) },
  ];
}
