import type { Bar, Column, Tone } from "@tidegate/formats";
import { scaleLinear } from "d3-scale";
import { element, type Html, join, nothing, text } from "./element.ts";

const width = 208;
const height = 22;
const inset = 8;

function scaleOf(domain: readonly [number, number]) {
  return scaleLinear(domain, [inset, width - inset]).clamp(true);
}

function at(value: number): string {
  return value.toFixed(1);
}

/** An interval with its estimate, and the limit as a broken line. */
export function intervalBar(bar: Bar, tone: Tone, words: string): Html {
  const x = scaleOf(bar.domain);
  const ends = [bar.lower ?? Number.NEGATIVE_INFINITY, bar.upper ?? Number.POSITIVE_INFINITY].map((end) =>
    x(finite(end, bar)),
  );
  const [left = 0, right = 0] = ends.sort((a, b) => a - b);
  const middle = height / 2;
  return element(
    "svg",
    { class: `bar tone-${tone}`, role: "img", viewBox: `0 0 ${width} ${height}`, width, height },
    element("title", {}, text(words)),
    element("line", { class: "track", x1: inset, x2: width - inset, y1: middle, y2: middle }),
    bar.limit === null ? nothing : limitLine(x(bar.limit), height),
    element("line", { class: "span", x1: at(left), x2: at(right), y1: middle, y2: middle }),
    join(
      [left, right].map((end) =>
        element("line", { class: "end", x1: at(end), x2: at(end), y1: middle - 4, y2: middle + 4 }),
      ),
    ),
    element("circle", { class: "dot", cx: at(x(bar.estimate)), cy: middle, r: 4 }),
  );
}

function finite(end: number, { domain }: Bar): number {
  if (Number.isFinite(end)) return end;
  return end < 0 ? Math.min(...domain) : Math.max(...domain);
}

function limitLine(x: number, length: number): Html {
  return element("line", { class: "limit", x1: at(x), x2: at(x), y1: 0, y2: length });
}

/** Labels near an edge are kept inside. */
function anchorOf(x: number): string {
  if (x < inset + 20) return "start";
  return x > width - inset - 20 ? "end" : "middle";
}

/** The scale that a column's bars share, for its head. */
export function barAxis({ title, axis }: Column): Html {
  if (axis === undefined) return text(title);
  const x = scaleOf(axis.domain);
  const ticks = axis.ticks.map(({ at: value, label }) =>
    join([
      element("line", { class: "tick", x1: at(x(value)), x2: at(x(value)), y1: 17, y2: 22 }),
      element("text", { x: at(x(value)), y: 12, "text-anchor": anchorOf(x(value)) }, text(label)),
    ]),
  );
  const words = `${title}, from ${axis.ticks[0]?.label} to ${axis.ticks.at(-1)?.label}`;
  return element(
    "svg",
    { class: "bar axis", role: "img", viewBox: `0 0 ${width} ${height}`, width, height },
    element("title", {}, text(words)),
    ...ticks,
  );
}
