import { element, type Html, text } from "./element.ts";

/** Something to be opened. */
export function folded(summary: string, content: Html): Html {
  return element("details", {}, element("summary", {}, text(summary)), element("div", { class: "fold" }, content));
}
