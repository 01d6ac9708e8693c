import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { joinPolicy, jsonSchemas, parsePolicy, parseYaml } from "@tidegate/formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { generatedSchemas } from "../../scripts/generate/schemas.ts";

const root = join(import.meta.dirname, "../..");
const designPolicy = readFileSync(join(import.meta.dirname, "whole-policy.yaml"), "utf8");

function validator(name: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(jsonSchemas()[name] ?? false);
}

function plain(text: string): unknown {
  return parseYaml(text, { path: "tidegate.yaml", side: "head" }).value;
}

describe("schemas/", () => {
  it.each(Object.entries(generatedSchemas()))("%s is what `npm run generate` writes", (path, content) => {
    expect(readFileSync(join(root, path), "utf8")).toBe(content);
  });

  it("holds nothing else", () => {
    expect(
      readdirSync(join(root, "schemas"))
        .map((name) => `schemas/${name}`)
        .sort(),
    ).toEqual(Object.keys(generatedSchemas()).sort());
  });

  it.each(Object.keys(jsonSchemas()))("%s compiles as JSON Schema 2020-12", (name) => {
    expect(jsonSchemas()[name]).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: expect.any(String),
    });
    expect(() => validator(name)).not.toThrow();
  });

  it("accept the design's policy, as the reader does", () => {
    const document = parsePolicy(new TextEncoder().encode(designPolicy), "tidegate.yaml", "head");
    expect(joinPolicy(document, []).problems).toEqual([]);
    const validate = validator("policy");
    expect(validate(plain(designPolicy)) || validate.errors).toBe(true);
  });

  it("refuse what the reader refuses", () => {
    const broken = designPolicy.replace("at_least: 0.88", "at_lest: 0.88").replace("risk: high", "risk: hgh");
    expect(validator("policy")(plain(broken))).toBe(false);
    expect(
      parsePolicy(new TextEncoder().encode(broken), "tidegate.yaml", "head").problems.map(({ code }) => code),
    ).toEqual(["wrong_value", "unknown_key"]);
  });
});
