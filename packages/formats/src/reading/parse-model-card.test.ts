import { describe, expect, it } from "vitest";
import { parseModelCard } from "./parse-model-card.ts";

function read(text: string, path = "README.md") {
  return parseModelCard(new TextEncoder().encode(text), path, "head");
}

function problemsOf(text: string) {
  return read(text).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe("parseModelCard", () => {
  it("counts lines from the beginning of the file", () => {
    const card = read("---\r\nlicense: mit\r\ntidegate:\r\n  automation: ful\r\n---\r\n# Card\r\n");
    expect(card.places["/tidegate"]).toEqual([3, 1]);
    expect(card.problems).toMatchObject([
      { code: "wrong_value", hint: "did you mean `automation: full`?", place: { line: 4, column: 15 } },
    ]);
  });

  it("takes a card without metadata for a card that says nothing", () => {
    for (const text of ["# Card\n", "", "---\n---\n# Card\n", "---\n# only a comment\n---\n"]) {
      expect(read(text)).toMatchObject({ value: {}, problems: [] });
    }
  });

  it.each([
    ["---\nlicense: mit\n# Card\n", ["front_matter 1:1"]],
    ["---\n[]\n---\n", ["front_matter 2:1"]],
    ["---\ntext\n---\n", ["front_matter 2:1"]],
    ["---\na: 1\na: 2\n---\n", ["duplicate_key 3:1"]],
    ["---\ntidegate: { owners: me }\n---\n", ["unknown_key 2:13"]],
    ["---\ntidegate: { version: 1.10 }\n---\n", ["wrong_value 2:22"]],
    ["---\nmodel-index:\n- name: x\n  results:\n  - task: {type: t}\n    metrics: []\n---\n", ["missing_key 5:5"]],
  ])("places the problems of %j", (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it("keeps the keys that it does not know", () => {
    expect(read("---\nlibrary_name: timm\nlanguage: no\n---\n").value).toMatchObject({
      library_name: "timm",
      language: "no",
    });
  });

  it("reads a card that is all YAML", () => {
    expect(read("license: mit\n", "card.yaml").value).toEqual({ license: "mit" });
  });

  it("is undone by bytes that are not text", () => {
    expect(parseModelCard(new Uint8Array([0x2d, 0xff]), "README.md", "head").problems[0]?.code).toBe("not_utf8");
  });
});
