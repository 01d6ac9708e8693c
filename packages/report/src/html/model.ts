import type { ModelReport, ReportFacts, Section } from "@tidegate/formats";
import { renderBlocks } from "./blocks.ts";
import { element, type Html, join, nothing, sentence, text } from "./element.ts";
import { folded } from "./folded.ts";
import { modelAnchor } from "./model-anchor.ts";
import { outcomeTitles } from "./titles.ts";
import { icon, toned } from "./tone.ts";

/** One model's part. In a long report the models that need nobody are folded. */
export function renderModel(model: ModelReport, crowded: boolean): Html {
  const id = modelAnchor(model.model);
  return element(
    "article",
    { class: "model", id, "aria-labelledby": `${id}-name` },
    element("h2", { id: `${id}-name` }, text(model.model)),
    model.headline === "" ? nothing : verdictLine(model),
    renderNotice(model.notice),
    renderFacts(model.facts),
    renderSections(model, id, crowded),
  );
}

function verdictLine({ outcome, headline }: ModelReport): Html {
  const reason = element("span", {}, sentence(headline));
  return element("p", { class: "verdict-line" }, toned(outcome, outcomeTitles[outcome]), reason);
}

/** All sections; in a long report only those that need someone are open. */
function renderSections({ sections, outcome }: ModelReport, id: string, crowded: boolean): Html {
  const calm = outcome === "pass" || outcome === "not_applicable";
  const isOpen = ({ id: name }: Section) => !crowded || (!calm && urgent.has(name));
  const render = (all: readonly Section[]) => join(all.map((section) => renderSection(section, 3, `${id}-`)));
  const rest = sections.filter((section) => !isOpen(section));
  const open = render(sections.filter(isOpen));
  return rest.length === 0
    ? open
    : join([open, folded(calm ? "Gates, groups and charts" : "Groups and charts", render(rest))]);
}

const urgent = new Set(["causes", "answers", "gates", "decide", "unjudged"]);

export function renderSection(section: Section, level: number, prefix = ""): Html {
  const id = `${prefix}${section.id}`;
  const mark = section.tone === undefined ? nothing : icon(section.tone);
  return element(
    "section",
    { "aria-labelledby": id },
    element(`h${level}`, { id }, mark, text(section.title)),
    renderBlocks(section.blocks, level + 1),
  );
}

export function renderNotice(notice: string | undefined): Html {
  return notice === undefined ? nothing : element("p", { class: "notice" }, toned("warn", notice));
}

export function renderFacts(facts: ReportFacts): Html {
  const pairs = facts.map(([name, value]) =>
    element("div", {}, element("dt", {}, text(name)), element("dd", {}, text(value))),
  );
  return facts.length === 0 ? nothing : element("dl", { class: "facts" }, ...pairs);
}
