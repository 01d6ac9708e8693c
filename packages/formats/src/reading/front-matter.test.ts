import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "./front-matter.ts";

describe("splitFrontMatter", () => {
  it.each([
    ["---\na: 1\n---\n# B\n", { yaml: "a: 1", line: 2, body: "# B\n", bodyLine: 4 }],
    ["\n\n---\na: 1\n---\n", { yaml: "a: 1", line: 4, body: "", bodyLine: 6 }],
    ["---\n---\nB", { yaml: "", line: 2, body: "B", bodyLine: 3 }],
    ["---\r\na: 1\r\n--- \r\nB", { yaml: "a: 1\r", line: 2, body: "B", bodyLine: 4 }],
    ["# B\n---\n", { yaml: "", line: 1, body: "# B\n---\n", bodyLine: 1 }],
    ["---\na: 1\n", { yaml: "", line: 1, body: "---\na: 1\n", bodyLine: 1, unclosed: 1 }],
    ["---- \na\n", { yaml: "", line: 1, body: "---- \na\n", bodyLine: 1 }],
    ["", { yaml: "", line: 1, body: "", bodyLine: 1 }],
  ])("splits %j", (text, expected) => {
    expect(splitFrontMatter(text)).toEqual(expected);
  });
});
