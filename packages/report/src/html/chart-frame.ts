import { type ScaleLinear, scaleLinear } from "d3-scale";
import { clip } from "../escape/visible.ts";
import { element, type Html, join, text } from "./element.ts";

export const size = { width: 340, height: 268 };
const margin = { top: 8, right: 17, bottom: 40, left: 46 };

type Scale = ScaleLinear<number, number>;

export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
}

/** Scales for a drawing. */
export function frameOf(x: readonly [number, number], y: readonly [number, number]): Frame {
  return {
    x: scaleLinear(x, [margin.left, size.width - margin.right]),
    y: scaleLinear(y, [size.height - margin.bottom, margin.top]),
  };
}

export interface Labels {
  readonly title: string;
  readonly description: string;
  readonly x: string;
  readonly y: string;
  readonly format: { readonly x: (value: number) => string; readonly y: (value: number) => string };
}

/** The drawing with quiet axes around its marks. */
export function drawFrame({ x, y }: Frame, labels: Labels, marks: readonly Html[]): Html {
  const { width, height } = size;
  return element(
    "svg",
    { class: "chart", role: "img", viewBox: `0 0 ${width} ${height}` },
    element("title", {}, text(labels.title)),
    element("desc", {}, text(labels.description)),
    xAxis(x, labels),
    yAxis(y, labels),
    ...marks,
  );
}

function xAxis(x: Scale, labels: Labels): Html {
  const base = size.height - margin.bottom;
  const ticks = x
    .ticks(5)
    .map((value) =>
      element("text", { x: round(x(value)), y: base + 16, "text-anchor": "middle" }, text(labels.format.x(value))),
    );
  const middle = (margin.left + size.width - margin.right) / 2;
  const name = element(
    "text",
    { class: "name", x: middle, y: size.height - 5, "text-anchor": "middle" },
    text(clip(labels.x, 44)),
  );
  return join([
    element("line", { class: "base", x1: margin.left, x2: size.width - margin.right, y1: base, y2: base }),
    ...ticks,
    name,
  ]);
}

function yAxis(y: Scale, labels: Labels): Html {
  const ticks = y.ticks(5).map((value) =>
    join([
      element("line", {
        class: "grid",
        x1: margin.left,
        x2: size.width - margin.right,
        y1: round(y(value)),
        y2: round(y(value)),
      }),
      element(
        "text",
        { x: margin.left - 7, y: round(y(value) + 4), "text-anchor": "end" },
        text(labels.format.y(value)),
      ),
    ]),
  );
  const middle = (margin.top + size.height - margin.bottom) / 2;
  const name = element(
    "text",
    { class: "name", transform: `translate(11 ${middle}) rotate(-90)`, "text-anchor": "middle" },
    text(clip(labels.y, 36)),
  );
  return join([...ticks, name]);
}

/** The line on which both axes agree. */
export function diagonal({ x, y }: Frame): Html {
  return element("line", { class: "diagonal", x1: x(0), y1: y(0), x2: x(1), y2: y(1) });
}

export function round(value: number): string {
  return value.toFixed(1);
}

export function asShare(value: number): string {
  return `${Math.round(value * 100)}%`;
}
