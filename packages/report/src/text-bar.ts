import type { Bar } from "@tidegate/formats";

interface Glyphs {
  readonly span: string;
  readonly dot: string;
  readonly limit: string;
  readonly empty: string;
}

const unicode: Glyphs = { span: "─", dot: "●", limit: "┊", empty: " " };
const ascii: Glyphs = { span: "-", dot: "o", limit: "|", empty: " " };

/** An interval drawn with characters: `  ──●──┊  `. The limit shows where the interval leaves it free. */
export function textBar(bar: Bar, width: number, fancy: boolean): string {
  const glyphs = fancy ? unicode : ascii;
  const at = position(bar.domain, width);
  const ends = [at(bar.lower ?? Math.min(...bar.domain)), at(bar.upper ?? Math.max(...bar.domain))];
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const limit = bar.limit === null ? -1 : at(bar.limit);
  return Array.from({ length: width }, (_, index) => {
    if (index === at(bar.estimate)) return glyphs.dot;
    if (index === limit) return glyphs.limit;
    return index >= left && index <= right ? glyphs.span : glyphs.empty;
  }).join("");
}

function position([from, to]: readonly [number, number], width: number) {
  return (value: number): number => {
    const share = to === from ? 0.5 : (value - from) / (to - from);
    return Math.round(Math.min(1, Math.max(0, share)) * (width - 1));
  };
}
