import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml } from "./parse-yaml.ts";

function read(text: string, path = "a.yaml") {
  return parseYaml(text, { path, side: "head" });
}

function problemsOf(text: string, path?: string) {
  return read(text, path).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe("parseYaml", () => {
  it("reads YAML 1.2: no is text, days are text, 0o17 is a number", () => {
    expect(read("a: no\nb: 2027-02-01\nc: 0o17\nd: yes\ne:\n").value).toEqual({
      a: "no",
      b: "2027-02-01",
      c: 15,
      d: "yes",
      e: null,
    });
  });

  it("knows where every key and value stands", () => {
    const { keys, values } = read("a:\n  b/c: [1,\n    {d~: 2}]\n");
    expect(keys).toEqual({
      "": [1, 1],
      "/a": [1, 1],
      "/a/b~1c": [2, 3],
      "/a/b~1c/0": [2, 9],
      "/a/b~1c/1": [3, 5],
      "/a/b~1c/1/d~0": [3, 6],
    });
    expect(values["/a/b~1c"]).toEqual([2, 8]);
    expect(values["/a/b~1c/1/d~0"]).toEqual([3, 10]);
  });

  it("keeps how numbers are written", () => {
    expect(read("version: 1.10").written).toEqual({ "/version": "1.10" });
  });

  it("reads Windows line ends at the same places", () => {
    expect(read("a: 1\r\nb:\r\n  - x\r\n").keys).toEqual(read("a: 1\nb:\n  - x\n").keys);
  });

  it("expands aliases", () => {
    expect(read("a: &x {b: 1}\nc: *x\n")).toMatchObject({ value: { a: { b: 1 }, c: { b: 1 } }, problems: [] });
  });

  it("reads JSON, indented by tabs or not at all", () => {
    expect(read('{\n\t"a":\t[1,\n\t\t"\\ud83d\\ude00"]}', "a.json")).toMatchObject({
      value: { a: [1, "😀"] },
      problems: [],
    });
  });

  it.each([
    ["a: 1\nb: {c: 1, c: 2}\na: 3\n", ["duplicate_key 2:11", "duplicate_key 3:1"]],
    ["a:\n\tb: 1\n", ["syntax 2:1"]],
    ["a: b: c\nd: @x\n", ["syntax 1:4", "syntax 2:4"]],
    ["a: [1, 2\nb: 1\n", ["syntax 2:1"]],
    ["a: 1\n---\nb: 2\n", ["syntax 3:1"]],
    ["1: x\ntrue: y\n? [a]\n: z\n", ["syntax 1:1", "syntax 2:1", "syntax 3:3"]],
    ["a: &x {b: 1}\nc: {<<: *x}\n", ["syntax 2:5"]],
    ["a: !env SECRET\nb: !!binary x\n", ["syntax 1:9", "syntax 2:13"]],
    ["%YAML 1.1\n---\na: no\n", ["syntax 1:1"]],
    ["a: *x\n", ["alias 1:4"]],
    ["a: &a [*a]\n", ["alias 1:8"]],
    ["a: .inf\n", ["wrong_value 1:4"]],
    ["a: \u0002\n", ["syntax 1:4"]],
    ["__proto__: {a: 1}\n", ["syntax 1:1"]],
  ])("says what is wrong with %j", (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it("tells a number that should be a key how to be one", () => {
    expect(read("0: x").problems[0]?.hint).toBe('"0":');
  });

  it("stops a billion laughs", () => {
    const rows = Array.from({ length: 20 }, (_, row) => `a${row + 1}: &a${row + 1} [${Array(9).fill(`*a${row}`)}]\n`);
    expect(problemsOf(`a0: &a0 [${Array(9).fill("x")}]\n${rows.join("")}`).map((text) => text.split(" ")[0])).toEqual([
      "alias",
    ]);
  });

  it.each(["[", "{", "- ", "? ", "a: ", ": ", "[{a: ", "- [", "&a [", "!!seq [", '{"a":', "? - "])(
    "refuses 100,000 times %j as nested too deeply",
    (part) => {
      expect(read(part.repeat(100_000)).problems.map(({ code }) => code)).toEqual(["too_deep"]);
    },
  );

  it("allows what is just not too deep", () => {
    const nested = `${"[".repeat(100)}${"]".repeat(100)}`;
    expect(read(nested).problems).toEqual([]);
    expect(problemsOf(`[${nested}]`)).toEqual(["too_deep 1:102"]);
  });

  it.each([
    "&a ",
    "!a ",
    '"',
    "'",
    "|\n",
    "*a ",
    "%a\n",
    "---\n",
    "...\n",
    "{}",
    "[],",
    "]",
    "\\",
    "#\n",
    "\r",
    "a\n",
    "a:\n ",
  ])("comes to an end on 20,000 times %j", (part) => {
    expect(read(part.repeat(20_000)).problems.length).toBeLessThanOrEqual(100);
  });

  it("refuses more values than a person writes", () => {
    expect(read(`[${"1,".repeat(2_000_000)}]`).problems.map(({ code }) => code)).toEqual(["too_large"]);
  });

  it("never throws, whatever the text", () => {
    const parts = [
      "a",
      "b: ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      ",",
      ":",
      "? ",
      "\n",
      "  ",
      "\t",
      "&x ",
      "*x",
      "!t ",
      "'",
      '"',
      "|",
      ">",
      "#",
      "%",
      "---\n",
      "<<",
      "\\",
    ];
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((chosen) => chosen.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value, problems } = read(text);
        expect(value !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
