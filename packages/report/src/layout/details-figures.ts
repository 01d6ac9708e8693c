import {
  type Cell,
  count,
  digitsFor,
  type Figure,
  interval,
  inUnit,
  type ModelVerdict,
  metricName,
  type SliceRow,
  type Table,
  type Unit,
  unitOf,
} from "@tidegate/formats";
import { groupName } from "./words.ts";

/** For each metric, the figures of every group and system. */
export function figureTables(model: ModelVerdict, slices: ReadonlySet<string>): Table[] {
  const metrics = [...new Set(model.slices.flatMap((row) => Object.keys(row.figures)))];
  return metrics.map((metric) => tableOf(metric, model.slices, slices));
}

function tableOf(metric: string, rows: readonly SliceRow[], slices: ReadonlySet<string>): Table {
  const systems = [...new Set(rows.flatMap((row) => Object.keys(row.figures[metric] ?? {})))];
  const figures = rows.flatMap((row) => Object.values(row.figures[metric] ?? {}));
  const pen = { unit: unitOf(metric), digits: digitsOf(unitOf(metric), figures) };
  return {
    caption: `${metricName(metric)} by group`,
    columns: [
      { title: "Group", align: "left", key: true },
      { title: "Rows", align: "right" },
      ...systems.map((system) => ({ title: system, align: "right" as const })),
    ],
    rows: rows.map((row) => [
      { text: groupName(row.slice, row.group, slices) },
      { text: row.n === null ? "too few to show" : count(row.n) },
      ...systems.map((system) => figureCell(pen.unit, row.figures[metric]?.[system], pen.digits)),
    ]),
  };
}

function digitsOf(unit: Unit, figures: readonly Figure[]): number {
  const widths = figures.map(({ lower, upper }) => ((upper ?? 0) - (lower ?? 0)) / 2);
  return digitsFor(unit, { widths, values: figures.map((figure) => figure.value), apart: [] });
}

function figureCell(unit: Unit, figure: Figure | undefined, digits: number): Cell {
  if (figure === undefined) return { text: "–" };
  const text = inUnit(unit, figure.value, digits);
  const note = interval(unit, { lower: figure.lower ?? null, upper: figure.upper ?? null }, digits);
  return note === "" ? { text } : { text, note };
}
