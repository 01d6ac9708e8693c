// Takes the README's picture of the report of examples/income: `npm start` first, then `node scripts/picture.mjs`.
import { join } from "node:path";
import { chromium as engine } from "playwright-core";
import { chromium } from "./ci/parts.mjs";
import { root } from "./setup.mjs";

const executablePath = chromium();
if (!executablePath) throw new Error("no Chromium");
const browser = await engine.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1080, height: 1160 }, colorScheme: "light" });
await page.goto(`file://${process.argv[2] ?? join(root, "tidegate-report/report.html")}`);
await page.screenshot({ path: join(root, "docs/report.png") });
await browser.close();
