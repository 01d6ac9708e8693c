import type { Chart } from "@tidegate/formats";
import { area, curveStepAfter, line } from "d3-shape";
import { asShare, drawFrame, type Frame, frameOf } from "./chart-frame.ts";
import { element, type Html } from "./element.ts";

type Distribution = Extract<Chart, { kind: "distribution" }>;
type Step = [edge: number, share: number];

export function distributionChart({ edges, series, value }: Distribution, title: string, description: string): Html {
  const steps = series.map(({ counts }) => stepsOf(edges, counts));
  const top = Math.max(...steps.flat().map(([, share]) => share), 0.01);
  const frame = frameOf([edges[0] ?? 0, edges.at(-1) ?? 1], [0, top * 1.08]);
  const marks = steps.map((each, index) => drawSteps(each, index, frame));
  const format = { x: (at: number) => String(+at.toFixed(6)), y: asShare };
  const labels = { title, description, x: value.replaceAll("_", " "), y: "Share of the class", format };
  return drawFrame(frame, labels, marks);
}

/** Each edge with the share of the bin that begins there; the last one repeats so that the steps end. */
function stepsOf(edges: readonly number[], counts: readonly number[]): Step[] {
  const total = counts.reduce((sum, each) => sum + each, 0) || 1;
  return edges.map((edge, index) => [edge, (counts[Math.min(index, counts.length - 1)] ?? 0) / total]);
}

function drawSteps(steps: Step[], index: number, { x, y }: Frame): Html {
  const over = ([edge]: Step) => x(edge);
  const shape = area<Step>()
    .x(over)
    .y0(y(0))
    .y1(([, share]) => y(share))
    .curve(curveStepAfter)
    .digits(1);
  const outline = line<Step>()
    .x(over)
    .y(([, share]) => y(share))
    .curve(curveStepAfter)
    .digits(1);
  return element(
    "g",
    { class: `class class-${index % 4}` },
    element("path", { class: "fill", d: shape(steps) ?? "" }),
    element("path", { class: "curve thin", d: outline(steps) ?? "" }),
  );
}
