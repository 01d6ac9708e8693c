import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const file = { path: "tidegate.yaml", side: "head" } as const;

function problemOf(bytes: Uint8Array, limit?: number) {
  const decoded = decodeText(bytes, file, limit);
  return "problem" in decoded ? decoded.problem : undefined;
}

describe("decodeText", () => {
  it("drops a byte order mark and keeps line ends", () => {
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]), file)).toEqual({ text: "a\r\n" });
  });

  it("refuses 50 MB by its length alone", () => {
    const bytes = new Uint8Array(50_000_000).fill(0xff);
    expect(problemOf(bytes)).toMatchObject({ code: "too_large", place: { file: "tidegate.yaml" } });
  });

  it.each([
    { bytes: [0x61, 0x0a, 0x62, 0xff, 0x63], line: 2, column: 2 },
    { bytes: [0xff, 0xfe, 0x61, 0x00], line: 1, column: 1 },
    { bytes: [0x61, 0xc3], line: 1, column: 2 },
    { bytes: [0xc3, 0xa9, 0x0d, 0x0a, 0xe2, 0x82], line: 2, column: 1 },
    { bytes: [0x61, 0xc3, 0x28], line: 1, column: 2 },
  ])("finds the first byte that is not UTF-8: $bytes", ({ bytes, line, column }) => {
    expect(problemOf(new Uint8Array(bytes))).toMatchObject({ code: "not_utf8", place: { line, column } });
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => decodeText(bytes, file) !== undefined));
  });
});
