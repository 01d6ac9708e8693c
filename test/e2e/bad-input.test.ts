import { gzipSync } from "node:zlib";
import type { Comparison, Verdict } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import {
  predictionsCsv,
  type Row,
  smallManifest,
  smallPolicy,
  smallRepository,
  smallRows,
  testCsv,
} from "../support/small-model.ts";
import { TemporaryRepository } from "../support/temporary-repository.ts";

const rows = smallRows();
const change = (at: number, part: Partial<Row>) => rows.map((row, index) => (index === at ? { ...row, ...part } : row));

/** Every reason that a verdict gives for what it could not see, with the file it names. */
function reasons(verdict: Verdict | undefined): { code: string; file: string | undefined }[] {
  const all = (verdict?.models ?? []).flatMap((model) => model.gates.flatMap((gate) => gate.comparisons));
  return all.flatMap(({ reason }: Comparison) => (reason ? [{ code: reason.code, file: reason.file }] : []));
}

interface Case {
  readonly what: string;
  readonly files: Record<string, string>;
  /** Files of the repository that are taken away. */
  readonly without?: string;
  readonly code: string;
  readonly file?: string;
}

const predictions = (content: string) => ({ "predictions.csv": content });
const cases: Case[] = [
  { what: "a missing file", files: {}, without: "predictions.csv", code: "missing_file", file: "predictions.csv" },
  { what: "an empty file", files: predictions(""), code: "empty_file", file: "predictions.csv" },
  {
    what: "a file with a header only",
    files: predictions("id,predicted,score\n"),
    code: "no_rows",
    file: "predictions.csv",
  },
  {
    what: "a test set with a header only",
    files: { "test.csv": "id,label,group\n" },
    code: "no_rows",
    file: "test.csv",
  },
  {
    what: "an unknown column",
    files: predictions(predictionsCsv(rows).replace("predicted", "forecast")),
    code: "missing_column",
    file: "predictions.csv",
  },
  {
    what: "duplicate ids in the predictions",
    files: predictions(predictionsCsv([...rows, rows[0]!])),
    code: "duplicate_ids",
    file: "predictions.csv",
  },
  {
    what: "duplicate ids in the test set",
    files: { "test.csv": testCsv([...rows, rows[0]!]) },
    code: "duplicate_ids",
    file: "test.csv",
  },
  {
    what: "an id that is missing in the test set",
    files: { "test.csv": testCsv(change(3, { id: "" })) },
    code: "missing_ids",
    file: "test.csv",
  },
  {
    what: "a file that is not a table",
    files: predictions("\u0000\u0001\u0002 not a table"),
    code: "missing_column",
    file: "predictions.csv",
  },
];

describe("bad data", () => {
  it.each(cases)("says what is wrong with $what", async ({ files, without, code, file }) => {
    using here = smallRepository(files);
    if (without) here.remove(without);
    const ran = await here.run("compare");
    expect(ran.code).toBe(1);
    expect(ran.verdict?.outcome).toBe("fail");
    expect(reasons(ran.verdict).map((reason) => reason.code)).toContain(code);
    expect(reasons(ran.verdict).find((reason) => reason.code === code)?.file).toBe(file);
    expect(ran.err).not.toContain("bug");
  });

  it("notices a digest that does not match", async () => {
    using here = smallRepository({ "model.yaml": JSON.stringify(smallManifest("something else")) });
    const ran = await here.run("compare");
    expect(ran.code).toBe(1);
    expect(reasons(ran.verdict).map(({ code }) => code)).toContain("digest_mismatch");
  });

  it("counts ids that do not match as wrong answers", async () => {
    using here = smallRepository(predictions(predictionsCsv(rows.map((row) => ({ ...row, id: `x${row.id}` })))));
    const ran = await here.run("compare");
    expect(ran.code).toBe(1);
    const accuracy = ran.verdict?.models[0]?.gates.find(({ id }) => id === "accuracy");
    expect(accuracy?.comparisons[0]?.candidate?.value).toBe(0);
  });

  it.each(["maybe", ""])("counts the prediction %j as wrong", async (predicted) => {
    using here = smallRepository(predictions(predictionsCsv(change(0, { predicted }))));
    const { verdict } = await here.run("compare");
    using whole = smallRepository();
    const before = (await whole.run("compare")).verdict;
    const accuracyOf = (of: Verdict | undefined) =>
      of?.models[0]?.gates.find(({ id }) => id === "accuracy")?.comparisons[0]?.candidate?.value ?? Number.NaN;
    expect(accuracyOf(before) - accuracyOf(verdict)).toBeCloseTo(1 / 400, 12);
  });

  it.each(["NaN", "1.5", "-0.1", "inf", "high"])("ranks the score %j last", async (score) => {
    using here = smallRepository(predictions(predictionsCsv(change(0, { score }))));
    const { verdict } = await here.run("compare");
    using whole = smallRepository();
    const aucOf = (of: Verdict | undefined) =>
      of?.models[0]?.gates.find(({ id }) => id === "auc")?.comparisons[0]?.candidate?.value ?? Number.NaN;
    expect(aucOf(verdict)).toBeLessThan(aucOf((await whole.run("compare")).verdict));
  });

  it("does not judge a test set of one class", async () => {
    using here = smallRepository({ "test.csv": testCsv(rows.map((row) => ({ ...row, label: "no" }))) });
    const ran = await here.run("compare");
    expect(ran.code).toBe(1);
    expect(ran.verdict?.outcome).toBe("fail");
  });

  it("does not show a slice of one row", async () => {
    using here = smallRepository({ "test.csv": testCsv(change(0, { group: "alone" })) });
    const { verdict } = await here.run("compare");
    const groups = verdict?.models[0]?.gates.find(({ id }) => id === "groups")?.comparisons ?? [];
    const alone = groups.find(({ group }) => group[0] === "alone");
    expect(alone?.status).toBe("undecided");
    expect(alone?.reason?.code).toBe("too_few");
    expect(JSON.stringify(verdict?.models[0]?.slices.filter(({ group }) => group[0] === "alone"))).not.toMatch(
      /"n":1[,}]/,
    );
  });

  it("refuses a slice of 10,000 values", async () => {
    const many = smallRows(10_000).map((row, at) => ({ ...row, group: `g${at}` }));
    using here = smallRepository({ "test.csv": testCsv(many), ...predictions(predictionsCsv(many)) });
    const ran = await here.run("compare");
    expect(ran.code).toBe(1);
    expect(reasons(ran.verdict).map(({ code }) => code)).toContain("too_many_groups");
  });
});

describe("data made to break the engine", () => {
  const model = (uri: string, content: string | Uint8Array) =>
    smallRepository({ "model.yaml": JSON.stringify(smallManifest(content, uri)), [uri]: content });

  it("refuses JSON nested 100,000 deep", async () => {
    const lines = rows.map(({ id, predicted, score }) => JSON.stringify({ id, predicted, score: Number(score) }));
    const deep = `{"id":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    using here = model("predictions.jsonl", `${[...lines, deep].join("\n")}\n`);
    const ran = await here.run("compare");
    expect(ran.code).toBe(1);
    expect(reasons(ran.verdict)).toContainEqual({ code: "unreadable_file", file: "predictions.jsonl" });
  });

  it("refuses a compressed file that lacks its end, and one with rows without end", async () => {
    const whole = gzipSync(predictionsCsv(rows));
    const endless = gzipSync(`id,predicted,score\n${"r1,yes,0.5\n".repeat(2_000_000)}`);
    for (const content of [whole.subarray(0, whole.length - 10), endless]) {
      using here = model("predictions.csv.gz", content);
      const ran = await here.run("compare");
      expect(ran.code).toBe(1);
      expect(reasons(ran.verdict)).toContainEqual({ code: "unreadable_file", file: "predictions.csv.gz" });
    }
  });

  it.each([1e-300, 1e308])("says that labels of %d cannot be squared", async (unit) => {
    const gates = { error: { metric: "mean_absolute_error", at_most: 1 } };
    const policy = smallPolicy({
      task: "regression",
      test_set: { data: "test.csv", id: "id", label: "label" },
      predictions: { id: "id", prediction: "predicted" },
      gates,
    });
    const numbers = rows.map((row, at) => ({ ...row, label: String(at === 9 ? unit : unit / 2), predicted: "1" }));
    using here = smallRepository({
      "tidegate.yaml": JSON.stringify(policy),
      "test.csv": testCsv(numbers),
      ...predictions(predictionsCsv(numbers)),
    });
    const ran = await here.run("compare");
    expect(ran.code).toBe(1);
    expect(reasons(ran.verdict)).toContainEqual({ code: "overflow", file: "test.csv" });
  });
});

describe("bad policy", () => {
  const withPolicy = (policy: unknown) =>
    smallRepository({ "tidegate.yaml": typeof policy === "string" ? policy : JSON.stringify(policy) });
  const rules = (verdict: Verdict | undefined) => [
    ...(verdict?.findings ?? []),
    ...(verdict?.models ?? []).flatMap((model) => model.findings),
  ];

  it("fails with the place of each mistake", async () => {
    using here = withPolicy("version: 1\nmodels:\n  m:\n    risk: hihg\n    manifst: model.yaml\n");
    const ran = await here.run("gate");
    expect(ran.code).toBe(1);
    expect(ran.verdict?.outcome).toBe("fail");
    const places = rules(ran.verdict)
      .filter(({ rule }) => rule === "policy-malformed")
      .map(({ place }) => place?.line);
    expect(places).toContain(4);
    expect(places).toContain(5);
  });

  it("fails on a metric that does not exist", async () => {
    using here = withPolicy(smallPolicy({ gates: { typo: { metric: "acuracy", at_least: 0.5 } } }));
    const ran = await here.run("compare");
    expect(ran.code).toBe(1);
    expect(ran.verdict?.outcome).toBe("fail");
  });

  it("fails when a touched model has nothing to be judged by", async () => {
    using here = withPolicy(smallPolicy({ gates: {} }));
    const ran = await here.run("gate");
    expect(ran.code).toBe(1);
    expect(ran.verdict?.outcome).toBe("fail");
  });
});

describe("bad calls", () => {
  it("ends with 2 where there is no policy at all", async () => {
    using empty = new TemporaryRepository();
    const ran = await empty.run("gate");
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("tidegate init");
  });

  it("ends with 2 on an unknown option, an unknown base and an impossible instant", async () => {
    using here = smallRepository();
    here.git("init");
    expect((await here.run("gate", "--bsae", "x")).code).toBe(2);
    expect((await here.run("gate", "--base", "no-such-commit")).code).toBe(2);
    expect((await here.run("gate", "--as-of", "yesterday")).code).toBe(2);
  });
});
