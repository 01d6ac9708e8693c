import { expect, test } from "vitest";
import { parseModelManifest } from "../reading/parse-model-manifest.ts";
import { mustBe } from "./normal-path.ts";

test.each(["m/preds.csv", "m/*.csv", "**/a?.{csv,parquet}", ".github/x", "a..b", "data (1).csv", "a,b", "m/ü.csv"])(
  "%s is in normal form",
  (path) => {
    expect(mustBe(path)).toBeUndefined();
  },
);

test.each([
  ["/m/preds.csv", "stays inside"],
  ["C:/preds.csv", "stays inside"],
  ["m/x/../preds.csv", "stays inside"],
  ["m//preds.csv", "empty parts"],
  ["m/", "empty parts"],
  ["m/./preds.csv", "a dot"],
  ["./m/preds.csv", "a dot"],
  ["m\\preds.csv", "with / between"],
  ["m/pre[d]s.csv", "wildcards"],
  ["m/@(preds).csv", "wildcards"],
  ["m/!(x).csv", "wildcards"],
  ["!m", "wildcards"],
  ["m/a\u0000.csv", "control"],
  ["a".repeat(1001), "1000 characters"],
])("%s is refused", (path, said) => {
  expect(mustBe(path)).toContain(said);
  const digest = `sha256:${"0".repeat(64)}`;
  const at = (uri: string) => ({ uri, digest });
  const manifest = { version: "1", artifact: at("s3://bucket//m"), code: { commit: "0".repeat(40) }, data: {} };
  const read = parseModelManifest(
    new TextEncoder().encode(JSON.stringify({ ...manifest, predictions: at(path) })),
    "model.yaml",
    "head",
  );
  expect(read.problems.map(({ message }) => message).join()).toContain(said);
  expect(read.problems[0]?.place.line).toBe(1);
});
