import { type Block, type Chart, count, fixed, type Table } from "@tidegate/formats";

type Calibration = Extract<Chart, { kind: "calibration" }>;

/** Scores against what happened; a calibrated model lies on the diagonal. */
export function calibrationBlock(chart: Calibration): Block {
  const off = chart.series.map(({ system, points }) => {
    const away = points.filter((point) => point.score < point.lower || point.score > point.upper).length;
    return `${system} ${away} of ${points.length}`;
  });
  return {
    type: "chart",
    title: "Calibration",
    caption: `Observed share for each score. Bins whose interval misses the diagonal: ${off.join(", ")}.`,
    chart,
    table: tableOf(chart),
  };
}

function tableOf({ series }: Calibration): Table {
  return {
    caption: "Score and observed share",
    columns: [
      { title: "System", align: "left", key: true },
      { title: "Mean score", align: "right" },
      { title: "Observed", align: "right" },
      { title: "[low, high]", align: "right" },
      { title: "n", align: "right" },
    ],
    rows: series.flatMap(({ system, points }) =>
      points.map(({ score, observed, lower, upper, n }) => [
        { text: system },
        { text: fixed(score, 3) },
        { text: fixed(observed, 3) },
        { text: `[${fixed(lower, 3)}, ${fixed(upper, 3)}]` },
        { text: count(n) },
      ]),
    ),
  };
}
