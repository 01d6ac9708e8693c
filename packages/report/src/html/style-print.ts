/** On paper everything folded is open, and nothing is cut in the middle. */
export const printStyle = `
@page { margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11px; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; opacity: 1; }
  summary { list-style: none; color: var(--ink); }
  .frame { overflow: visible; }
  table, thead th { font-size: 10.5px; } .charts { display: block; } figure { display: block; max-width: 460px; } .chart { max-width: 320px; }
  .hint, pre.hint, figcaption, .legend, summary { font-size: 10.5px; } .note, .reading, caption { font-size: 9.5px; }
  tr, figure, .items li, .banner { break-inside: avoid; }
  h2, h3, h4, summary, caption { break-after: avoid; }
  thead { display: table-header-group; }
  thead th, tbody th, td { padding-right: 10px; }
  th.bars, td.bars { width: 150px; } .bar { width: 150px; height: auto; }
  .banner, .disc, .fill { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
