import type { Block, ModelReport, Report, Section, Table } from "@tidegate/formats";
import { clip } from "../escape/visible.ts";

/** One way to make a report shorter, and what it leaves out. */
export interface Shortening {
  readonly leaves: string;
  apply(report: Report): Report;
}

/** From what is missed least to what is missed most; each is applied on top of those before. */
export const shortenings: readonly Shortening[] = [
  {
    leaves: "charts' figures",
    apply: (report) => mapBlocks(report, (block) => (block.type === "chart" ? [] : [block])),
  },
  {
    leaves: "folded details",
    apply: (report) => mapBlocks(report, (block) => (block.type === "details" ? [] : [block])),
  },
  {
    leaves: "all but the first 10 rows of a table and 10 items of a list",
    apply: (report) => mapBlocks(report, (block) => [cut(block, 10)]),
  },
  {
    leaves: "sections of models that pass",
    apply: (report) => mapModels(report, (model) => (isCalm(model) ? bare(model) : model)),
  },
  {
    leaves: "texts beyond 300 characters",
    apply: (report) => mapBlocks(clipHeadlines(report), (block) => [clipped(block, 300)]),
  },
  { leaves: "all but the gates of each model", apply: (report) => mapModels(report, gatesOnly) },
  { leaves: "the models' own parts", apply: (report) => ({ ...report, models: [] }) },
  { leaves: "digests", apply: (report) => ({ ...report, appendix: [] }) },
];

type MapBlock = (block: Block) => Block[];

function mapBlocks(report: Report, change: MapBlock): Report {
  const sections = (all: readonly Section[]) =>
    all
      .map((section) => ({ ...section, blocks: section.blocks.flatMap(change) }))
      .filter((section) => section.blocks.length > 0);
  const models = report.models.map((model) => ({ ...model, sections: sections(model.sections) }));
  return { ...report, models, sections: sections(report.sections), appendix: sections(report.appendix) };
}

function mapModels(report: Report, change: (model: ModelReport) => ModelReport): Report {
  return { ...report, models: report.models.map(change) };
}

function cut(block: Block, most: number): Block {
  if (block.type === "list") return { ...block, items: block.items.slice(0, most) };
  if (block.type !== "table" || block.table.rows.length <= most) return block;
  return { type: "table", table: cutRows(block.table, most) };
}

function cutRows(table: Table, most: number): Table {
  const caption = `${table.caption} (the first ${most} of ${table.rows.length})`;
  return { ...table, caption, rows: table.rows.slice(0, most) };
}

function clipped(block: Block, most: number): Block {
  if (block.type === "text") return { ...block, text: clip(block.text, most) };
  if (block.type === "list") return { ...block, items: block.items.map((item) => clipTexts(item, most)) };
  if (block.type !== "table") return block;
  const rows = block.table.rows.map((row) => row.map((cell) => clipTexts(cell, most)));
  return { type: "table", table: { ...block.table, rows } };
}

/** Every text of a cell or item, cut. */
function clipTexts<T extends object>(holder: T, most: number): T {
  const entries = Object.entries(holder).map(([key, value]) => [
    key,
    typeof value === "string" ? clip(value, most) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

function clipHeadlines(report: Report): Report {
  const models = report.models.map((model) => ({ ...model, headline: clip(model.headline, 300) }));
  return { ...report, headline: clip(report.headline, 2_000), models };
}

function isCalm({ outcome }: ModelReport): boolean {
  return outcome === "pass" || outcome === "not_applicable";
}

function bare(model: ModelReport): ModelReport {
  return { ...model, sections: [] };
}

function gatesOnly(model: ModelReport): ModelReport {
  return { ...model, sections: model.sections.filter((section) => section.id === "gates" || section.id === "causes") };
}
