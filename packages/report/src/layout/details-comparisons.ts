import {
  type Cell,
  type Column,
  type Comparison,
  count,
  fixed,
  type GateVerdict,
  type ModelVerdict,
  type Pen,
  penFor,
  type Table,
  unitOf,
  writeEffect,
  writeFigure,
  writeInterval,
  writeLimit,
} from "@tidegate/formats";
import { worstFirst } from "./order.ts";
import { worstComparisons } from "./slack.ts";
import { comparisonCell } from "./tones.ts";
import { smallestChange } from "./unjudged-section.ts";
import { whereOf } from "./words.ts";

type Write = (gate: GateVerdict, comparison: Comparison, pen: Pen) => Cell[];

/** Every comparison with its method. */
export function comparisonsTable(model: ModelVerdict, slices: ReadonlySet<string>): Table {
  return {
    caption: "All comparisons",
    note: "Adjusted p is of the claim that the limit is broken.",
    columns: [...lead, ...rights("Effect", "[low, high]", "Limit", "Adjusted p"), { title: "Method", align: "left" }],
    rows: rowsOf(model, slices, () => true, methodCells),
  };
}

/** What each comparison could have shown, known before looking at the result. */
export function powerTable(model: ModelVerdict, slices: ReadonlySet<string>): Table {
  return {
    caption: "Power",
    note: "An equal candidate is one as good as the baseline; margin and rows that would do are those with which it passes in 80% of cases.",
    columns: [
      ...lead,
      ...rights("Equal candidate passes", "Margin that would do", "Rows that would do", "Smallest change seen"),
    ],
    rows: rowsOf(model, slices, (comparison) => comparison.power != null, powerCells),
  };
}

const lead: Column[] = [
  { title: "Gate", align: "left", key: true },
  { title: "Where", align: "left" },
  { title: "Found", align: "left" },
];

function rights(...titles: string[]): Column[] {
  return titles.map((title) => ({ title, align: "right" }));
}

function rowsOf(
  model: ModelVerdict,
  slices: ReadonlySet<string>,
  has: (comparison: Comparison) => boolean,
  write: Write,
): Cell[][] {
  return worstFirst(model.gates).flatMap((gate) => {
    const comparisons = worstComparisons(gate).filter(has);
    const pen = penFor(unitOf(gate.metric), comparisons);
    return comparisons.map((each) => [
      { text: gate.id, code: true },
      { text: whereOf(each, slices) },
      comparisonCell(gate, each),
      ...write(gate, each, pen),
    ]);
  });
}

const methodCells: Write = (_gate, comparison, pen) => [
  { text: writeEffect(pen, comparison) || writeFigure(pen, comparison.candidate) },
  { text: writeInterval(pen, comparison) || "–" },
  { text: writeLimit(pen, comparison) },
  { text: comparison.p_harm == null ? "–" : pValue(comparison.p_harm) },
  { text: comparison.method ?? comparison.reason?.message ?? "–" },
];

const powerCells: Write = (_gate, comparison, pen) => {
  const power = comparison.power;
  const margin = power?.margin_that_would_do;
  return [
    { text: power == null ? "–" : `${fixed(power.equal_candidate_passes * 100, 0)}%` },
    { text: margin == null ? "–" : `${fixed(margin * pen.unit.scale, pen.digits)}${pen.unit.difference}` },
    { text: power?.rows_that_would_do == null ? "–" : count(power.rows_that_would_do) },
    { text: smallestChange(pen, comparison) },
  ];
};

function pValue(p: number): string {
  return p < 0.001 ? "< 0.001" : fixed(p, 3);
}
