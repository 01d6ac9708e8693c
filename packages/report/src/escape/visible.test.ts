import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../fixtures/hostile-text.ts";
import { clip, oneLine, visible } from "./visible.ts";

const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must be gone
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

describe("visible", () => {
  it("shows overrides, zero-width characters and escapes by their codes", () => {
    expect(visible("a\u202eb\u200bc\u001b[31m")).toBe("a⟨U+202E⟩b⟨U+200B⟩c⟨U+001B⟩[31m");
    expect(visible("\ud800")).toBe("⟨U+D800⟩");
  });

  it("leaves letters of all scripts, emoji and their presentation alone", () => {
    for (const text of ["naïve", "世界", "👍🏽", "⚠️", "a\nb\tc"]) expect(visible(text)).toBe(text);
  });

  it("never lets an unseen character through, and does nothing twice", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = oneLine(text);
        expect(shown).not.toMatch(unseen);
        expect(shown).not.toMatch(/[\r\n\t]/);
        expect(() => encodeURIComponent(shown)).not.toThrow();
        expect(oneLine(shown)).toBe(shown);
      }),
    );
  });

  it("cuts at a limit without halving a character", () => {
    expect(clip("abcdef", 4)).toBe("abc…");
    expect(clip("a👍👍", 4)).toBe("a👍…");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 2, max: 20 }),
        (text, limit) => clip(text, limit).length <= limit,
      ),
    );
  });
});
