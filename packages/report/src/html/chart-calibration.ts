import type { Chart } from "@tidegate/formats";
import { line } from "d3-shape";
import { diagonal, drawFrame, type Frame, frameOf, round } from "./chart-frame.ts";
import { element, type Html } from "./element.ts";

type Calibration = Extract<Chart, { kind: "calibration" }>;
type Series = Calibration["series"][number];
type Point = Series["points"][number];

export function calibrationChart({ series }: Calibration, title: string, description: string): Html {
  const frame = frameOf([0, 1], [0, 1]);
  const marks = series.map((each, index) => drawSeries(each, index, frame));
  const tenth = (value: number) => value.toFixed(1);
  const labels = { title, description, x: "Mean score", y: "Observed share", format: { x: tenth, y: tenth } };
  return drawFrame(frame, labels, [diagonal(frame), ...marks.reverse()]);
}

function drawSeries({ points }: Series, index: number, frame: Frame): Html {
  const path = line<Point>()
    .x((point) => frame.x(point.score))
    .y((point) => frame.y(point.observed))
    .digits(1);
  const curve = element("path", { class: "curve thin", d: path(points) ?? "" });
  return element(
    "g",
    { class: `series series-${index % 4}` },
    curve,
    ...points.map((point) => drawPoint(point, frame)),
  );
}

function drawPoint({ score, observed, lower, upper }: Point, { x, y }: Frame): Html {
  const at = round(x(score));
  return element(
    "g",
    {},
    element("line", { class: "whisker", x1: at, x2: at, y1: round(y(lower)), y2: round(y(upper)) }),
    element("circle", { class: "point", cx: at, cy: round(y(observed)), r: 3 }),
  );
}
