import { describe, expect, it } from "vitest";
import { joinPolicy } from "./join-policy.ts";
import { parsePolicy, parsePolicyPart } from "./parse-policy.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function modelText(name: string, more = "", test = "label: y, positive: '1'"): string {
  return `  ${name}:
    risk: high
    manifest: m.yaml
    test_set: { data: a.csv, id: row, ${test} }
    task: binary
    predictions: { id: row }
${more}`;
}

function root(text: string) {
  return parsePolicy(bytes(`version: 1\n${text}`), "tidegate.yaml", "base");
}

function part(text: string, path = "models/b/tidegate.yaml") {
  return parsePolicyPart(bytes(`version: 1\n${text}`), path, "base");
}

function problemsOf(text: string, ...parts: string[]) {
  const { problems } = joinPolicy(
    root(text),
    parts.map((other) => part(other)),
  );
  return problems.map(
    ({ code, message, hint, place }) =>
      `${place.file}:${place.line}:${place.column} ${code} ${message}${hint ? ` [${hint}]` : ""}`,
  );
}

describe("joinPolicy", () => {
  it("puts the models of all files together", () => {
    const joined = joinPolicy(root(`models:\n${modelText("a")}`), [part(`models:\n${modelText("b")}`)]);
    expect(joined.problems).toEqual([]);
    expect(Object.keys(joined.value?.models ?? {})).toEqual(["a", "b"]);
  });

  it("has no value when a part has none, and says why in the part's file", () => {
    const joined = joinPolicy(root("models: {}\n"), [part("modles: {}\n")]);
    expect(joined.value).toBeUndefined();
    expect(joined.problems[0]?.place.file).toBe("models/b/tidegate.yaml");
  });

  it("refuses a model twice, at both places", () => {
    expect(problemsOf(`models:\n${modelText("a")}`, `models:\n${modelText("a")}`)).toEqual([
      "tidegate.yaml:3:3 duplicate_key models.a is written twice; expected each model once, got it in models/b/tidegate.yaml line 3 too [remove one of the two]",
      "models/b/tidegate.yaml:3:3 duplicate_key models.a is written twice; expected each model once, got it in tidegate.yaml line 3 too [remove one of the two]",
    ]);
  });

  it.each([
    {
      name: "a cross of nothing",
      more: "    slices: { sex: { column: s }, x: { cross: [sex, rase] } }\n",
      expected: "9:53 wrong_value models.a.slices.x.cross[1] names no slice; expected sex, got rase",
    },
    {
      name: "a cross of a cross",
      more: "    slices: { s: { column: s }, t: { column: t }, x: { cross: [s, t] }, y: { cross: [s, x] } }\n",
      expected:
        "9:89 wrong_value models.a.slices.y.cross[1] crosses the slice x, which is a cross itself; expected s or t, got x",
    },
    {
      name: "in_each of nothing",
      more: "    slices: { race: { column: s } }\n    gates: { g: { metric: m, at_least: 1, in_each: [race, rase] } }\n",
      expected:
        "10:59 wrong_value models.a.gates.g.in_each[1] names no slice; expected race, got rase [did you mean race?]",
    },
    {
      name: "across of nothing",
      more: "    gates: { g: { metric: m, across: sex, min_ratio: 0.8 } }\n",
      expected: "9:30 wrong_value models.a.gates.g.across names no slice; expected a slice, and there is none, got sex",
    },
    {
      name: "a baseline of nothing",
      more: "    baselines: { production: { deployed: p } }\n    gates: { g: { metric: m, no_worse_than: prodcution } }\n",
      expected:
        "10:30 wrong_value models.a.gates.g.no_worse_than names no baseline; expected production, got prodcution [did you mean production?]",
    },
    {
      name: "a reviewer twice",
      more: "    review: { by: [ann, bob, Ann] }\n",
      expected:
        "9:30 wrong_value models.a.review.by[2] is listed already; expected each login once, got ann again [remove the line]",
    },
  ])("refuses $name", ({ more, expected }) => {
    expect(problemsOf(`models:\n${modelText("a", more)}`)).toEqual([`tidegate.yaml:${expected}`]);
  });

  it("asks for the positive class and for the label", () => {
    expect(problemsOf(`models:\n${modelText("a", "", "cluster: c")}`)).toEqual([
      "tidegate.yaml:6:5 missing_key models.a.test_set lacks the key positive; expected the positive class of the binary task, got nothing [add `positive: …`]",
      "tidegate.yaml:6:5 missing_key models.a.test_set lacks the key label; expected the column of the truth for the task binary, got nothing [add `label: …`]",
    ]);
    const later = modelText("a", "", "positive: '1', labels: with_predictions");
    expect(problemsOf(`models:\n${later}`)).toEqual([]);
  });

  it("orders environments", () => {
    expect(problemsOf("environments: { staging: {}, production: { after: stagng } }\n")).toEqual([
      "tidegate.yaml:2:44 wrong_value environments.production.after names no environment; expected staging or production, got stagng [did you mean staging?]",
    ]);
    expect(
      problemsOf("environments:\n  a: { after: b }\n  b: { after: c }\n  c: { after: b }\n  d: { after: d }\n"),
    ).toEqual([
      "tidegate.yaml:4:8 wrong_value environments.b.after leads in a circle; expected an order, got b after c after b",
      "tidegate.yaml:5:8 wrong_value environments.c.after leads in a circle; expected an order, got c after b after c",
      "tidegate.yaml:6:8 wrong_value environments.d.after leads in a circle; expected an order, got d after d",
    ]);
  });

  it("asks for a card where the policy requires something of it", () => {
    expect(problemsOf(`card_requires: { high: [owner] }\nmodels:\n${modelText("a")}`)).toEqual([
      "tidegate.yaml:4:3 missing_key models.a lacks the key card; expected the path of a card, since card_requires asks for one at high risk [add `card: …`]",
    ]);
  });

  it("knows the environments that a deployed baseline may name", () => {
    const text = `environments: { production: {} }\nmodels:\n${modelText("a", "    baselines: { p: { deployed: prod } }\n")}`;
    expect(problemsOf(text)).toEqual([
      "tidegate.yaml:10:23 wrong_value models.a.baselines.p.deployed names no environment; expected production, got prod",
    ]);
  });
});
