import { z } from "zod";
import { Finding } from "./finding.ts";
import { Outcome } from "./outcome.ts";
import { Chart } from "./verdict.ts";

export const Tone = z.enum(["pass", "warn", "ask", "fail", "not_applicable", "quiet"]);
export type Tone = z.infer<typeof Tone>;

/** An interval on a scale, with the limit marked. A domain that runs from high to low puts low values on the right. */
export const Bar = z.strictObject({
  estimate: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  limit: z.number().nullable(),
  domain: z.tuple([z.number(), z.number()]),
});
export type Bar = z.infer<typeof Bar>;

/** A cell of a table. Texts are raw: each renderer escapes them for its own output. */
export const Cell = z.strictObject({
  text: z.string(),
  note: z.string().optional().describe("A second, quieter line"),
  tone: Tone.optional(),
  code: z.boolean().optional(),
  bar: Bar.optional().describe("Drawn in place of the text, which says the same"),
  model: z.string().optional().describe("Leads to this model's part of the report"),
});
export type Cell = z.infer<typeof Cell>;

export const Column = z.strictObject({
  title: z.string(),
  align: z.enum(["left", "right"]).default("left"),
  key: z.boolean().optional().describe("Names its row"),
  bar: z.boolean().optional().describe("Holds bars; left out where there is no room, as other columns say the same"),
  axis: z
    .strictObject({
      domain: z.tuple([z.number(), z.number()]),
      ticks: z.array(z.strictObject({ at: z.number(), label: z.string() })),
    })
    .optional()
    .describe("The scale that all bars of the column share"),
});
export type Column = z.infer<typeof Column>;

export const Table = z.strictObject({
  caption: z.string(),
  note: z.string().optional().describe("How to read it"),
  columns: z.array(Column),
  rows: z.array(z.array(Cell)),
});
export type Table = z.infer<typeof Table>;

export const Item = z.strictObject({
  text: z.string(),
  tone: Tone.optional(),
  label: z.string().optional().describe("What it is about: a gate, a rule"),
  hint: z.string().optional().describe("What to do; several lines are shown as they are"),
  place: z.string().optional(),
});
export type Item = z.infer<typeof Item>;

export type Block =
  | { type: "text"; text: string; tone?: Tone | undefined }
  | { type: "list"; items: Item[] }
  | { type: "table"; table: Table }
  | { type: "chart"; title: string; caption: string; chart: Chart; table: Table }
  | { type: "details"; summary: string; blocks: Block[] };

/** A part of the report's page. A chart always brings a table that says the same. */
export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text"), text: z.string(), tone: Tone.optional() }),
    z.strictObject({ type: z.literal("list"), items: z.array(Item) }),
    z.strictObject({ type: z.literal("table"), table: Table }),
    z.strictObject({ type: z.literal("chart"), title: z.string(), caption: z.string(), chart: Chart, table: Table }),
    z.strictObject({ type: z.literal("details"), summary: z.string(), blocks: z.array(Block) }),
  ]),
);

export const Section = z.strictObject({
  id: z.string(),
  title: z.string(),
  tone: Tone.optional(),
  blocks: z.array(Block),
});
export type Section = z.infer<typeof Section>;

/** Short pairs under a headline. */
export const ReportFacts = z.array(z.tuple([z.string(), z.string()]));
export type ReportFacts = z.infer<typeof ReportFacts>;

export const ModelReport = z.strictObject({
  model: z.string(),
  outcome: Outcome,
  headline: z.string().describe("Empty where the report's own headline says it, as of a single model"),
  notice: z.string().optional().describe("What the outcome would be without waivers and before enforcement"),
  facts: ReportFacts,
  sections: z.array(Section),
});
export type ModelReport = z.infer<typeof ModelReport>;

/** One document for all outputs. */
export const Report = z.strictObject({
  format: z.literal("tidegate/report@1"),
  title: z.string(),
  judge: z.string().describe("Version of the judge"),
  outcome: Outcome,
  headline: z.string().describe("The reason, one sentence"),
  notice: z.string().optional().describe("What the outcome would be without waivers and before enforcement"),
  facts: ReportFacts.describe("Base, head, as of, origin"),
  sections: z.array(Section).describe("Of the change as a whole, before the models"),
  models: z.array(ModelReport),
  appendix: z.array(Section).describe("After the models: digests"),
  findings: z.array(Finding).describe("All, and each gate as one of rule `gate`: for SARIF, JUnit and annotations"),
});
export type Report = z.infer<typeof Report>;
