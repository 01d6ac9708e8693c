import { chartStyle } from "./style-chart.ts";
import { colourStyle } from "./style-colour.ts";
import { pageStyle } from "./style-page.ts";
import { printStyle } from "./style-print.ts";
import { tableStyle } from "./style-table.ts";

/** The whole style sheet. */
export const style = [colourStyle, pageStyle, tableStyle, chartStyle, printStyle].join("\n");
