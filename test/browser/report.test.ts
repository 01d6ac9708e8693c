import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderHtml, reportOf } from "@tidegate/report";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as fixtures from "../../packages/report/src/fixtures/index.ts";
import { findChromium } from "./chromium.ts";
import { weakTexts } from "./contrast.ts";

const executablePath = findChromium();
if (executablePath === undefined) process.stderr.write("test/browser: no Chromium found, skipped\n");

const verdicts = {
  passing: fixtures.passingVerdict(),
  failing: fixtures.failingVerdict(),
  untouched: fixtures.untouchedVerdict(),
  manyModels: fixtures.manyModelsVerdict(),
  manyGroups: fixtures.manyGroupsVerdict(),
  hostile: fixtures.hostileVerdict(
    '"><img src=https://evil.example/x onerror=alert(1)><script>alert(1)</script>\u202e` \n# x',
  ),
};

const openAll = 'for (const each of document.querySelectorAll("details")) each.open = true';

const phone = { width: 390, height: 844 };
const desk = { width: 1200, height: 900 };

describe.skipIf(executablePath === undefined).each(Object.entries(verdicts))("the HTML report: %s", (name, verdict) => {
  const folder = mkdtempSync(join(tmpdir(), "tidegate-report-"));
  const file = join(folder, `${name}.html`);
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, renderHtml(reportOf(verdict)));
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the page; any error, message or request beyond the file itself is a fault. */
  async function open(use: (page: Page) => Promise<void>, viewport = desk, colorScheme: "light" | "dark" = "light") {
    const page = await browser.newPage({ viewport, colorScheme });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => faults.push(message.text()));
    page.on("dialog", (dialog) => faults.push(dialog.message()));
    page.on("request", (request) => request.url() !== pathToFileURL(file).href && faults.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await use(page);
    await page.close();
    expect(faults).toEqual([]);
  }

  it("opens without errors and without the network, in standards mode", () =>
    open(async (page) => {
      expect(await page.evaluate<string>("document.compatMode")).toBe("CSS1Compat");
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("main").count()).toBe(1);
      expect(await page.locator("script, img, iframe, link").count()).toBe(0);
    }));

  it("has headings in order", () =>
    open(async (page) => {
      const levels = await page
        .locator("h1, h2, h3, h4, h5, h6")
        .evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
      for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }));

  it.each(["light", "dark"] as const)("is readable: %s", (scheme) =>
    open(
      async (page) => {
        await page.evaluate(openAll);
        expect(await page.evaluate<string[]>(`(${weakTexts})(4.5)`)).toEqual([]);
      },
      desk,
      scheme,
    ),
  );

  it("is light by day and dark by night", () =>
    open(async (page) => {
      const back = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
      const light = await back();
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await back()).not.toBe(light);
    }));

  it("fits a phone, open or folded", () =>
    open(async (page) => {
      const overflow = () => page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.evaluate(openAll);
      expect(await overflow()).toBeLessThanOrEqual(0);
    }, phone));

  it("opens its details by keyboard, with the focus seen", () =>
    open(async (page) => {
      const first = page.locator("details").first();
      await first.locator("> summary").focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      const outline = await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle");
      expect(outline).toBe("solid");
      await page.keyboard.press("Enter");
      expect(await first.getAttribute("open")).not.toBeNull();
    }));

  it("prints with everything open", () =>
    open(async (page) => {
      await page.emulateMedia({ media: "print" });
      const heights = await page
        .locator("details > .fold")
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      for (const height of heights) expect(height).toBeGreaterThan(0);
      expect((await page.pdf()).length).toBeGreaterThan(1_000);
    }));
});
