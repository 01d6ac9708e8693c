import type { Item } from "@tidegate/formats";
import { element, type Html, join, lines, nothing, sentence, text, trusted } from "./element.ts";
import { icon } from "./tone.ts";

const spoken = {
  pass: "pass",
  warn: "warning",
  ask: "open",
  fail: "fail",
  not_applicable: "not applicable",
  quiet: "note",
};

export function renderList(items: readonly Item[]): Html {
  return element("ul", { class: "items" }, ...items.map(renderItem));
}

function renderItem(item: Item): Html {
  const tone = item.tone ?? "quiet";
  const said = element("span", { class: "unseen" }, text(`${spoken[tone]}: `));
  const label = item.label === undefined ? nothing : element("code", { class: "label" }, text(item.label));
  const place = item.place === undefined ? nothing : element("code", { class: "place" }, text(item.place));
  const space = item.label === undefined ? nothing : trusted(" ");
  const words = element("p", {}, said, label, space, sentence(item.text));
  return element("li", {}, icon(tone), element("div", {}, words, join([hint(item.hint), place])));
}

function hint(raw: string | undefined): Html {
  if (raw === undefined) return nothing;
  if (!raw.includes("\n")) return element("p", { class: "hint" }, sentence(raw));
  return element("pre", { class: "hint", tabindex: 0 }, lines(raw));
}
