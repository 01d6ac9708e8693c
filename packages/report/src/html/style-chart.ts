const palette = (kind: string, order: readonly number[]) =>
  order.map(
    (colour, index) =>
      `.${kind}-${index} { --line: var(--s${colour}); --dash: ${index === 0 ? "none" : `${7 - index} ${2 + index}`}; }`,
  );

/** Charts as small multiples; series differ by dash as well as by colour. */
export const chartStyle = `
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 0 32px; margin-bottom: -32px; }
figure { min-width: 0; display: grid; grid-row: span 5; grid-template-rows: subgrid; margin-bottom: 32px; }
h4 { font-size: 14.5px; font-weight: 620; margin-bottom: 2px; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0 16px; font-size: 13px; color: var(--soft); margin-bottom: 8px; }
.legend li { display: flex; align-items: center; gap: 6px; }
.legend line { stroke: var(--line); stroke-width: 2.25; stroke-dasharray: var(--dash); }
figcaption { color: var(--soft); font-size: 13px; margin: 8px 0 10px; }
.chart { display: block; width: 100%; max-width: 460px; height: auto; }
.chart text { fill: var(--soft); font-size: 11.5px; font-variant-numeric: tabular-nums; }
.chart .grid { stroke: var(--hair); } .chart .base { stroke: var(--rule); }
.chart .diagonal { stroke: var(--rule); stroke-dasharray: 2 3; }
.curve { fill: none; stroke: var(--line); stroke-width: 2.25; stroke-dasharray: var(--dash); stroke-linejoin: round; }
.thin { stroke-width: 1.5; }
.whisker { stroke: var(--line); stroke-width: 1.25; }
.point { fill: var(--line); stroke: var(--page); stroke-width: 1; }
.fill { fill: color-mix(in srgb, var(--line) 16%, transparent); }
${palette("series", [0, 1, 2, 3]).join("\n")}
${palette("class", [1, 0, 2, 3]).join("\n")}`;
