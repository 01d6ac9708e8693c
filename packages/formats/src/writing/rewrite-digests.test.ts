import { describe, expect, it } from "vitest";
import { TidegateError } from "../errors/tidegate-error.ts";
import { digestPlaces } from "./digest-places.ts";
import { rewriteDigests } from "./rewrite-digests.ts";

const sha = (digit: string) => `sha256:${digit.repeat(64)}`;

const manifest = `\uFEFF# head\r
version: "1.0.0"   # quoted\r
predictions: { digest: '${sha("a")}', uri: p.csv } # flow, other order\r
artifact:\r
  uri: m.onnx\r
  digest: ${sha("b")}   # plain\r
\r
data:\r
  test: {uri: "t.csv",digest: "${sha("c")}"}\r
runtime:\r
  lock: uv.lock\r
  digest: ""\r
code: { commit: x }`;

const all = new Map([
  ["p.csv", sha("1")],
  ["m.onnx", sha("2")],
  ["t.csv", sha("3")],
  ["uv.lock", sha("4")],
]);

describe("rewriteDigests", () => {
  it("writes the digests and keeps every other byte", () => {
    const { text, changed } = rewriteDigests(manifest, all, "model.yaml");
    const wanted = manifest
      .replace(sha("a"), sha("1"))
      .replace(sha("b"), sha("2"))
      .replace(sha("c"), sha("3"))
      .replace('digest: ""', `digest: "${sha("4")}"`);
    expect(text).toBe(wanted);
    expect(changed.map(({ part }) => part)).toEqual(["artifact", "runtime", "data.test", "predictions"]);
  });

  it("changes nothing the second time", () => {
    const { text } = rewriteDigests(manifest, all, "model.yaml");
    expect(rewriteDigests(text, all, "model.yaml")).toEqual({ text, changed: [] });
  });

  it("leaves files alone that it was not told of", () => {
    expect(rewriteDigests(manifest, new Map([["other", sha("9")]]), "model.yaml").text).toBe(manifest);
  });

  it.each([
    ["artifact: { uri: a }", "no digest to write over in artifact"],
    ["artifact: { uri: a, digest: }", "no digest to write over in artifact"],
    ["x: &d y\nartifact: { uri: a, digest: *d }", "no digest to write over in artifact"],
    ["artifact: { uri: a, digest: |\n  b\n }", "is not YAML"],
    ["artifact:\n  uri: a\n  digest: |\n    b\n", "several lines"],
    ["a: [", "is not YAML"],
  ])("refuses %j", (text, message) => {
    expect(() => digestPlaces(text, "model.yaml")).toThrow(TidegateError);
    expect(() => digestPlaces(text, "model.yaml")).toThrow(message);
  });
});
