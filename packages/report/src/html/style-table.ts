/** Tables with quiet lines and aligned figures; cards on a phone. */
export const tableStyle = `
.frame { overflow-x: auto; position: relative; }
.frame + .frame, .reading + .frame { margin-top: 32px; }
table { overflow-wrap: break-word; border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 14px; }
caption { text-align: left; color: var(--soft); font-size: 13.5px; padding: 0 0 6px; }
.reading { color: var(--soft); font-size: 13px; margin-top: 8px; max-width: 72em; text-wrap: pretty; }
thead th { font-size: 12.5px; font-weight: 500; color: var(--soft); text-align: left; vertical-align: bottom; padding: 6px 20px 7px 0; border-bottom: 1px solid var(--rule); white-space: nowrap; max-width: 15em; overflow: hidden; text-overflow: ellipsis; }
thead th.bars { max-width: none; }
tbody th, td { text-align: left; font-weight: 400; vertical-align: top; padding: 10px 20px 10px 0; border-bottom: 1px solid var(--hair); }
tr > :last-child { padding-right: 0; }
th.right, td.right { text-align: right; white-space: nowrap; }
tbody th.key { font-weight: 550; }
td .toned { white-space: nowrap; }
.note { display: block; color: var(--soft); font-size: 12.5px; line-height: 1.4; font-weight: 400; }
.toned + .note { padding-left: 23px; white-space: nowrap; }
td.right .note { white-space: normal; max-width: 18em; margin-left: auto; }
th.key .note { max-width: 21em; text-wrap: pretty; }
th.centre { text-align: center; }
th.bars, td.bars { width: 208px; white-space: nowrap; }
.bar { display: block; color: var(--tone, var(--quiet)); }
.bar line { stroke: currentColor; }
.bar .track { stroke: var(--hair); }
.bar .limit { stroke: var(--ink); stroke-width: 1.25; stroke-dasharray: 3 2.5; }
.bar .span { stroke-width: 2.5; } .bar .end { stroke-width: 1.75; }
.bar .dot { fill: currentColor; stroke: var(--page); stroke-width: 1.5; }
.axis { color: var(--soft); } .axis text { fill: currentColor; font-size: 11.5px; } .axis .tick { stroke: var(--rule); }
@media (max-width: 640px) {
  table, tbody, tr, th.key, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  thead th { max-width: 4em; }
  caption { display: block; }
  tbody { border-top: 1px solid var(--rule); }
  tr { padding: 14px 0; border-bottom: 1px solid var(--hair); display: grid; gap: 4px; }
  tbody th, td { border: 0; padding: 0; }
  th.key .note { max-width: none; }
  td.right, td.left { display: grid; grid-template-columns: 7.5em 1fr; gap: 0 12px; text-align: left; white-space: normal; }
  td::before { content: attr(data-label); color: var(--soft); font-size: 12.5px; grid-row: span 2; }
  td.right .note { margin: 0; max-width: none; }
  td:first-child { display: block; } td:first-child::before { content: none; }
  tbody th, td, .toned, .toned + .note { white-space: normal; overflow-wrap: anywhere; min-width: 0; }
  td .toned, .toned + .note { white-space: normal; }
  td.empty, td.bars.empty { display: none; }
  td.bars { width: auto; padding-top: 4px; } td.bars::before { content: none; } .bar { width: 100%; max-width: 340px; height: auto; }
}`;
