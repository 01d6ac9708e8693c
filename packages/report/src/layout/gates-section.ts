import {
  type Cell,
  type Column,
  type Comparison,
  type GateVerdict,
  type Item,
  type ModelVerdict,
  penFor,
  type Section,
  type Table,
  unitOf,
  writeEffect,
  writeFigure,
  writeInterval,
  writeLimit,
} from "@tidegate/formats";
import { barOf, ownDomain } from "./bars.ts";
import { sharedReasons } from "./causes-section.ts";
import { worstFirst } from "./order.ts";
import { worstComparisons } from "./slack.ts";
import { comparisonCell, gateVerdictCell } from "./tones.ts";
import { waiverText } from "./waiver-text.ts";
import { againstName, placeName, valueNames, whereOf } from "./words.ts";

const columns: Column[] = [
  { title: "Verdict", align: "left" },
  { title: "Gate", align: "left", key: true },
  { title: "Candidate", align: "right" },
  { title: "Baseline", align: "right" },
  { title: "Difference", align: "right" },
  { title: "Limit", align: "right" },
  { title: "worse ◂ limit ▸ better", align: "left", bar: true },
];

/** The table of gates, worst first, and a sentence for each that is not simply green. */
export function gatesSection(model: ModelVerdict, slices: ReadonlySet<string>): Section[] {
  if (model.gates.length === 0) return [];
  const gates = worstFirst(model.gates);
  const folded = new Set(sharedReasons(model).flatMap((each) => each.gates));
  const items = gates.filter((gate) => needsWords(gate) && !folded.has(gate)).map(itemOf);
  const table = { type: "table" as const, table: gatesTable(gates, slices) };
  return [{ id: "gates", title: "Gates", blocks: items.length > 0 ? [table, { type: "list", items }] : [table] }];
}

function gatesTable(gates: readonly GateVerdict[], slices: ReadonlySet<string>): Table {
  const levels = [...new Set(gates.map((gate) => gate.confidence))]
    .sort()
    .map((level) => `${+(level * 100).toFixed(3)}%`);
  return {
    caption: "Each gate on its worst comparison",
    note: `Brackets hold the two one-sided bounds, each at ${levels.join(" or ")} confidence. Bars have a scale of their own, the limit in the middle.`,
    columns,
    rows: gates.map((gate) => rowOf(gate, slices)),
  };
}

function rowOf(gate: GateVerdict, slices: ReadonlySet<string>): Cell[] {
  const worst = worstComparisons(gate)[0];
  const lead = [gateVerdictCell(gate), { text: gate.id, code: true, note: gate.requirement }];
  if (worst === undefined) return [...lead, ...["–", "–", "", "–", ""].map((text) => ({ text }))];
  return [...lead, ...figuresOf(gate, worst, slices)];
}

function figuresOf(gate: GateVerdict, worst: Comparison, slices: ReadonlySet<string>): Cell[] {
  const pen = penFor(unitOf(gate.metric), [worst]);
  const bounds = writeInterval(pen, worst);
  const own = worst.effect?.kind === "value";
  const where = gate.scope === "overall" ? "" : whereOf({ ...worst, versus: undefined }, slices);
  const other = worst.versus === undefined ? againstName(gate.against) : valueNames(worst.versus);
  const domain = ownDomain(worst);
  const bar = domain === undefined ? undefined : barOf(worst, domain, worst.effect);
  return [
    noted(writeFigure(pen, worst.candidate), [own ? bounds : "", where].filter(Boolean).join(" · ")),
    noted(writeFigure(pen, worst.baseline), worst.baseline === null ? "" : other),
    noted(writeEffect(pen, worst), own ? "" : bounds),
    { text: isOnItsScale(gate, worst) ? writeLimit(pen, worst) : "–" },
    bar === undefined ? { text: "" } : { text: bounds, bar, tone: comparisonCell(gate, worst).tone },
  ];
}

/** Without an effect nothing says whether the limit of a comparison is a difference or a ratio. */
function isOnItsScale({ against, scope }: GateVerdict, { effect }: Comparison): boolean {
  return effect !== null || (against === null && scope !== "across");
}

function noted(text: string, note: string): Cell {
  return note === "" ? { text } : { text, note };
}

function needsWords(gate: GateVerdict): boolean {
  return gate.outcome !== "pass" || gate.waived !== undefined || !["passed", "unchanged"].includes(gate.status);
}

function itemOf(gate: GateVerdict): Item {
  const item: Item = { text: gate.message, tone: gate.outcome, label: gate.id };
  const place = placeName(gate.place);
  if (place !== undefined) item.place = place;
  if (gate.waived !== undefined) item.hint = waiverText(gate.waived);
  return item;
}
