import type { Tone } from "@tidegate/formats";
import { element, type Html, text, trusted } from "./element.ts";

const glyphs: Readonly<Record<Tone, string>> = {
  pass: "M4.6 8.3l2.3 2.4 4.6-5",
  fail: "M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4",
  warn: "M8 4.2v4.6M8 11.4v.3",
  ask: "M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.6v.2",
  not_applicable: "M5 8h6",
  quiet: "M8 7.4v4M8 4.6v.2",
};

/** The icons, once a page. */
export function iconSprite(): Html {
  const symbols = Object.entries(glyphs).map(
    ([tone, path]) =>
      `<symbol id="icon-${tone}" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.25" class="disc"/><path d="${path}" class="glyph"/></symbol>`,
  );
  return trusted(`<svg class="sprite" aria-hidden="true" width="0" height="0">${symbols.join("")}</svg>`);
}

export function icon(tone: Tone): Html {
  const use = element("use", { href: `#icon-${tone}` });
  return element("svg", { class: `icon tone-${tone}`, "aria-hidden": "true", width: 16, height: 16 }, use);
}

/** A word with its icon, so that colour never speaks alone. */
export function toned(tone: Tone, word: string): Html {
  return element("span", { class: `toned tone-${tone}` }, icon(tone), element("span", {}, text(word)));
}
