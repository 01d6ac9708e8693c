import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../fixtures/hostile-text.ts";
import { escapeMarkdown, markdownCode, markdownFence } from "./markdown.ts";

/** What GitHub would still act on, outside code: none of it may be left. */
const active = [
  /@[\p{L}\p{N}]/u,
  /(?<!&)#\d/,
  /GH-\d/i,
  /:\/\//,
  /www\./i,
  /(?:mailto|xmpp):[^&]/i,
  /<(?!\/?(?:code|span)>)/,
  /-->/,
  /(?<!\\)(?:\\\\)*[[\]`*|~]/,
  /^(?:#|[-+]\s|=|\d+[.)]\s|>)/,
  /[\r\n]/,
];

function outsideCode(markdown: string): string {
  return markdown.replace(/<code>[0-9a-f]{7,64}<\/code>/gi, "·").replaceAll("<span>$</span>", "·");
}

describe("escapeMarkdown", () => {
  it("keeps plain sentences readable", () => {
    expect(escapeMarkdown("true_positive_rate is 0.91 (n = 16,281)")).toBe("true_positive_rate is 0.91 (n = 16,281)");
    expect(escapeMarkdown("−0.015 pp")).toBe("−0.015 pp");
    expect(escapeMarkdown("87.3%")).toBe("87.3%");
    expect(escapeMarkdown("2.5 of 3")).toBe("2.5 of 3");
  });

  it("takes the meaning from mentions, references, links and markup", () => {
    expect(escapeMarkdown("@team")).toBe("@&#8203;team");
    expect(escapeMarkdown("fixes #12")).toBe("fixes #&#8203;12");
    expect(escapeMarkdown("[a](https://b.c)")).toBe("\\[a\\](https:&#8203;//b.c)");
    expect(escapeMarkdown("<!-- x -->")).toBe("&lt;!-- x --&gt;");
    expect(escapeMarkdown("# a")).toBe("\\# a");
    expect(escapeMarkdown("1. a")).toBe("1&#8203;. a");
    expect(escapeMarkdown("$x$")).toBe("<span>$</span>x<span>$</span>");
  });

  it("leaves nothing active in any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = outsideCode(escapeMarkdown(text));
        for (const pattern of active) expect(escaped).not.toMatch(pattern);
      }),
      { numRuns: 500 },
    );
  });
});

describe("markdownCode", () => {
  it("is a code span that nothing closes", () => {
    expect(markdownCode("auc-keep")).toBe("`auc-keep`");
    fc.assert(
      fc.property(hostileText, (text) => {
        const code = markdownCode(text);
        if (code.startsWith("`")) expect(code).toMatch(/^`[^`<>|\\\n]+`$/);
        else if (code !== "") expect(code.replace(/<\/?code>|<\/?span>/g, "")).not.toMatch(/[<>`|\\\n]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("markdownFence", () => {
  it("is longer than any run of backticks inside and holds no comment", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [fence = "", ...rest] = markdownFence(text).split("\n");
        const inside = rest.slice(0, -1).join("\n");
        expect(inside).not.toContain(fence);
        expect(inside).not.toMatch(/<!--|-->/);
      }),
    );
  });
});
