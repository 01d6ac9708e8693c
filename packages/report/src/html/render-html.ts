import type { Report } from "@tidegate/formats";
import { element, type Html, join, sentence, text, trusted } from "./element.ts";
import { renderFacts, renderModel, renderNotice, renderSection } from "./model.ts";
import { style } from "./style.ts";
import { outcomeTitles } from "./titles.ts";
import { icon, iconSprite } from "./tone.ts";

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one file that needs no network and no script. */
export function renderHtml(report: Report): string {
  const crowded = report.models.length > 3;
  const main = element(
    "main",
    {},
    ...report.sections.map((section) => renderSection(section, 2)),
    ...report.models.map((model) => renderModel(model, crowded)),
    element("div", { class: "appendix" }, ...report.appendix.map((section) => renderSection(section, 2))),
  );
  const body = element("body", {}, iconSprite(), banner(report), main, footer(report));
  return `<!doctype html>\n${element("html", { lang: "en" }, head(report), body)}\n`;
}

function head(report: Report): Html {
  return element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, text(`${outcomeTitles[report.outcome]} · ${report.title}`)),
    element("style", {}, trusted(style)),
  );
}

function banner(report: Report): Html {
  const word = element("span", { class: "word" }, icon(report.outcome), text(outcomeTitles[report.outcome]));
  return element(
    "header",
    { class: `banner tone-${report.outcome}` },
    element("p", { class: "mark" }, text(report.title)),
    element(
      "h1",
      {},
      word,
      element("span", { class: "unseen" }, text(": ")),
      element("span", { class: "reason" }, sentence(report.headline)),
    ),
    renderNotice(report.notice),
    renderFacts(report.facts),
  );
}

function footer(report: Report): Html {
  return element("footer", {}, join([element("p", {}, text(`Judged by Tidegate ${report.judge}`))]));
}
