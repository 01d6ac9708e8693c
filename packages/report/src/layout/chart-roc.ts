import { type Block, type Chart, fixed, type Table } from "@tidegate/formats";

type Roc = Extract<Chart, { kind: "roc" }>;

const rates = [0.01, 0.05, 0.1, 0.2, 0.5];

/** Trade of hits for false alarms, with hits at a few rates of false alarms in the table. */
export function rocBlock(chart: Roc): Block {
  const areas = chart.series.map(({ system, auc }) => `${system} ${fixed(auc, 3)}`).join(", ");
  return {
    type: "chart",
    title: "ROC",
    caption: `True positives for each share of false positives. Area: ${areas}.`,
    chart,
    table: tableOf(chart),
  };
}

function tableOf({ series }: Roc): Table {
  const at = rates.map((rate) => ({ title: `at FPR ${fixed(rate * 100, 0)}%`, align: "right" as const }));
  return {
    caption: "True positive rate at some false positive rates",
    columns: [{ title: "System", align: "left", key: true }, { title: "Area", align: "right" }, ...at],
    rows: series.map(({ system, auc, points }) => [
      { text: system },
      { text: fixed(auc, 4) },
      ...rates.map((rate) => ({ text: `${fixed(100 * heightAt(points, rate), 1)}%` })),
    ]),
  };
}

/** The curve's height at a false positive rate, by straight lines between its points. */
function heightAt(points: readonly (readonly [number, number])[], x: number): number {
  let [left, low] = [0, 0];
  for (const [right, high] of points) {
    if (right >= x) return right === left ? Math.max(low, high) : low + ((high - low) * (x - left)) / (right - left);
    [left, low] = [right, high];
  }
  return 1;
}
