import type { Block, Chart } from "@tidegate/formats";
import { calibrationChart } from "./chart-calibration.ts";
import { distributionChart } from "./chart-distribution.ts";
import { rocChart } from "./chart-roc.ts";
import { element, type Html, text, trusted } from "./element.ts";
import { folded } from "./folded.ts";
import { renderTable } from "./table.ts";

type ChartBlock = Extract<Block, { type: "chart" }>;

/** A figure: title, legend, drawing, a sentence, and its table folded. */
export function renderChart(block: ChartBlock, level: number): Html {
  const { title, caption, chart, table } = block;
  return element(
    "figure",
    {},
    element(`h${level}`, {}, text(title)),
    legend(chart),
    drawing(chart, title, caption),
    element("figcaption", {}, text(caption)),
    folded("The figures as a table", renderTable(table)),
  );
}

function drawing(chart: Chart, title: string, caption: string): Html {
  if (chart.kind === "roc") return rocChart(chart, title, caption);
  return chart.kind === "calibration"
    ? calibrationChart(chart, title, caption)
    : distributionChart(chart, title, caption);
}

function legend(chart: Chart): Html {
  const names = chart.series.map((series) => ("label" in series ? (series.label ?? "all rows") : series.system));
  const kind = chart.kind === "distribution" ? "class" : "series";
  const items = names.map((name, index) => {
    const line = trusted(
      '<svg aria-hidden="true" width="22" height="8" viewBox="0 0 22 8"><line x1="1" x2="21" y1="4" y2="4"/></svg>',
    );
    return element("li", { class: `${kind} ${kind}-${index % 4}` }, line, text(name));
  });
  return element("ul", { class: "legend" }, ...items);
}
