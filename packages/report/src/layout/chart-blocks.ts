import type { Block, Chart, Section } from "@tidegate/formats";
import { calibrationBlock } from "./chart-calibration.ts";
import { distributionBlock } from "./chart-distribution.ts";
import { rocBlock } from "./chart-roc.ts";

/** Each chart beside a table with the same facts. */
export function chartsSection(charts: readonly Chart[]): Section[] {
  if (charts.length === 0) return [];
  return [{ id: "charts", title: "Charts", blocks: charts.map(blockOf) }];
}

function blockOf(chart: Chart): Block {
  if (chart.kind === "roc") return rocBlock(chart);
  return chart.kind === "calibration" ? calibrationBlock(chart) : distributionBlock(chart);
}
