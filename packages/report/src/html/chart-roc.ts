import type { Chart } from "@tidegate/formats";
import { line } from "d3-shape";
import { asShare, diagonal, drawFrame, frameOf } from "./chart-frame.ts";
import { element, type Html } from "./element.ts";

type Roc = Extract<Chart, { kind: "roc" }>;

export function rocChart({ series }: Roc, title: string, description: string): Html {
  const frame = frameOf([0, 1], [0, 1]);
  const path = line<[number, number]>()
    .x(([x]) => frame.x(x))
    .y(([, y]) => frame.y(y))
    .digits(1);
  const curves = series.map(({ points }, index) =>
    element("path", { class: `curve series series-${index % 4}`, d: path(points) ?? "" }),
  );
  const format = { x: asShare, y: asShare };
  const labels = { title, description, x: "False positive rate", y: "True positive rate", format };
  return drawFrame(frame, labels, [diagonal(frame), ...curves.reverse()]);
}
