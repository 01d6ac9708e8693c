import { type Block, type Chart, count, digitsFor, fixed, type Table, unitOf } from "@tidegate/formats";

type Distribution = Extract<Chart, { kind: "distribution" }>;

/** How a value is spread, for each class. */
export function distributionBlock(chart: Distribution): Block {
  const totals = chart.series.map(({ label, counts }) => `${className(label)} n = ${count(sum(counts))}`).join(", ");
  return {
    type: "chart",
    title: `${capital(chart.value.replaceAll("_", " "))}, ${chart.system}`,
    caption: `Share of rows in each bin, by class: ${totals}.`,
    chart,
    table: tableOf(chart),
  };
}

export function className(label: string | null): string {
  return label ?? "all rows";
}

function tableOf({ edges, series }: Distribution): Table {
  const digits = edgeDigits(edges);
  const bins = edges.slice(1).map((end, index) => `[${fixed(edges[index] ?? end, digits)}, ${fixed(end, digits)})`);
  return {
    caption: "Rows in each bin",
    columns: [
      { title: "Bin", align: "left", key: true },
      ...series.map(({ label }) => ({ title: className(label), align: "right" as const })),
    ],
    rows: bins.map((bin, index) => [
      { text: bin },
      ...series.map(({ counts }) => ({ text: count(counts[index] ?? 0) })),
    ]),
  };
}

function edgeDigits(edges: readonly number[]): number {
  const widths = edges.slice(1).map((end, index) => end - (edges[index] ?? end));
  return digitsFor(unitOf(""), {
    widths,
    values: edges,
    apart: edges.slice(1).map((end, i) => [edges[i] ?? end, end]),
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, each) => total + each, 0);
}
