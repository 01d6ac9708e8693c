import {
  asDifference,
  type Cell,
  type Column,
  type Comparison,
  count,
  digitsFor,
  fixed,
  type GateVerdict,
  inUnit,
  type ModelVerdict,
  type Pen,
  penFor,
  type Section,
  unitOf,
} from "@tidegate/formats";
import { sharedReasons } from "./causes-section.ts";
import { worstFirst } from "./order.ts";
import { slackOf, worstComparisons } from "./slack.ts";
import { isNotShownSafe, statusWords, whereOf } from "./words.ts";

const columns: Column[] = [
  { title: "Found", align: "left" },
  { title: "Gate", align: "left", key: true },
  { title: "Where", align: "left" },
  { title: "Why", align: "left" },
  { title: "Rows needed", align: "right" },
  { title: "Smallest change seen", align: "right" },
];

interface Open {
  readonly gate: GateVerdict;
  readonly comparison: Comparison;
}

/** What could not be judged, and what would settle it. Groups that are only listed have their own section. */
export function unjudgedSection(model: ModelVerdict, slices: ReadonlySet<string>): Section[] {
  const folded = new Set(sharedReasons(model).flatMap((each) => each.gates));
  const open = worstFirst(model.gates)
    .filter((gate) => !folded.has(gate))
    .flatMap(openOf);
  if (open.length === 0) return [];
  const rows = open.map((each) => rowOf(each, slices));
  const table = {
    caption: "Too little seen to decide",
    note: "Rows needed: with so many it would be proven in 80% of cases, if what was observed is the truth. Smallest change seen: what this test set would have proven in 80% of cases.",
    columns,
    rows,
  };
  return [{ id: "unjudged", title: "Could not be judged", tone: "ask", blocks: [{ type: "table", table }] }];
}

function openOf(gate: GateVerdict): Open[] {
  return worstComparisons(gate)
    .filter((each) => each.status === "unmeasured" || each.status === "undecided")
    .filter((each) => !isNotShownSafe(gate, each))
    .map((comparison) => ({ gate, comparison }));
}

function rowOf({ gate, comparison }: Open, slices: ReadonlySet<string>): Cell[] {
  const pen = penFor(unitOf(gate.metric), [comparison]);
  return [
    { text: statusWords[comparison.status], tone: comparison.status === "unmeasured" ? gate.outcome : "ask" },
    { text: gate.id, code: true },
    { text: whereOf(comparison, slices) },
    whyOf(comparison),
    { text: rowsNeeded(comparison) },
    { text: smallestChange(pen, comparison) },
  ];
}

function whyOf(comparison: Comparison): Cell {
  if (comparison.reason !== undefined) {
    const { message, hint } = comparison.reason;
    return hint === undefined ? { text: message } : { text: message, note: hint };
  }
  const worse = slackOf(comparison) < 0;
  return { text: `the interval holds the limit; the estimate is ${worse ? "worse than" : "inside"} the limit` };
}

/** Rows that would settle it at what was observed; none where more rows would rather refute it. */
export function rowsNeeded({ rows_needed }: Comparison): string {
  return rows_needed === undefined ? "–" : count(rows_needed);
}

/** The smallest change that could have been seen, in the unit of the effect. */
export function smallestChange(pen: Pen, { power, effect }: Comparison): string {
  const change = power?.smallest_change_seen;
  if (change == null) return "–";
  const digits = digitsFor(pen.unit, { widths: [Math.abs(change)], values: [], apart: [] });
  const write = effect?.kind === "value" ? inUnit : asDifference;
  return effect?.kind === "ratio" ? `× ${fixed(change, pen.ratioDigits)}` : write(pen.unit, change, digits);
}
