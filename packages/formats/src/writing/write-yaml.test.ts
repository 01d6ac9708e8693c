import { describe, expect, it } from "vitest";
import { parseYaml } from "../reading/parse-yaml.ts";
import { noted, writeYaml } from "./write-yaml.ts";

describe("writeYaml", () => {
  const value = {
    version: noted("1.10", { quoted: true }),
    gates: noted(
      {
        "auc-floor": noted({ metric: "roc_auc", at_least: 0.88 }, { flow: true, above: ["why", "more"] }),
        other: noted({ a: noted(1, { beside: "one" }), b: ["x", "y"] }, { blank: true, above: ["after a gap"] }),
      },
      { blank: true },
    ),
    odd: { ">50K": ">50K", "a/b": "no", "a: b": "# not a comment", n: null },
    list: [{ name: noted("age", { beside: "check" }) }, { name: "sex" }],
  };

  it("puts notes where they belong", () => {
    expect(writeYaml(value, ["head"])).toMatchInlineSnapshot(`
      "# head

      version: "1.10"

      gates:
        # why
        # more
        auc-floor: { metric: roc_auc, at_least: 0.88 }

        # after a gap
        other:
          a: 1 # one
          b: [ x, y ]
      odd:
        ">50K": ">50K"
        a/b: "no"
        "a: b": "# not a comment"
        n: null
      list:
        - name: age # check
        - name: sex
      "
    `);
  });

  it("is read back as the same value", () => {
    const read = parseYaml(writeYaml(value, ["head"]), { path: "x.yaml", side: "head" });
    expect(read.problems).toEqual([]);
    expect(read.value).toEqual({
      version: "1.10",
      gates: { "auc-floor": { metric: "roc_auc", at_least: 0.88 }, other: { a: 1, b: ["x", "y"] } },
      odd: { ">50K": ">50K", "a/b": "no", "a: b": "# not a comment", n: null },
      list: [{ name: "age" }, { name: "sex" }],
    });
  });
});
