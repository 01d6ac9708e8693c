import { describe, expect, it } from "vitest";
import { parseDataSchema } from "./parse-data-schema.ts";

function read(value: unknown, table?: string) {
  return parseDataSchema(new TextEncoder().encode(JSON.stringify(value, null, 2)), "schema.json", "base", table);
}

const fields = [{ name: "a", type: "integer" }];

describe("parseDataSchema", () => {
  it("reads a table schema, one key as a list of one", () => {
    expect(read({ fields, primaryKey: "a" })).toMatchObject({ value: { fields, primaryKey: ["a"] }, problems: [] });
  });

  it("knows what was meant", () => {
    expect(read({ fields: [{ name: "a", type: "integr", constraint: { required: true } }] }).problems).toMatchObject([
      { code: "wrong_value", hint: "did you mean `type: integer`?", place: { line: 5 } },
      { code: "unknown_key", hint: "did you mean `constraints: …`?", place: { line: 6 } },
    ]);
  });

  it("finds the schema of a package's only resource, at its places", () => {
    const read1 = read({ name: "p", resources: [{ name: "r", path: "r.csv", schema: { fields } }] });
    expect(read1).toMatchObject({ value: { fields }, problems: [] });
    expect(read1.places["/fields/0/name"]).toEqual([10, 13]);
  });

  it("takes one of several resources by name or path, else says which there are", () => {
    const resources = [
      { name: "one", path: "1.csv", schema: { fields } },
      { name: "two", path: "2.csv", schema: { fields: [{ name: "b" }] } },
    ];
    expect(read({ resources }, "two").value?.fields[0]?.name).toBe("b");
    expect(read({ resources }, "2.csv").value?.fields[0]?.name).toBe("b");
    expect(read({ resources }).problems).toMatchObject([{ hint: "name one of one or two", place: { line: 2 } }]);
    expect(read({ resources }, "2.cvs").problems).toMatchObject([{ code: "wrong_value", hint: "did you mean 2.csv?" }]);
    expect(read({ resources: [] }).problems).toHaveLength(1);
  });

  it("does not follow a schema elsewhere", () => {
    expect(read({ resources: [{ name: "r", schema: "r.json" }] }).problems).toMatchObject([
      { message: 'resources[0].schema is text; expected a map with fields, got "r.json"', place: { line: 5 } },
    ]);
    expect(read({ resources: [{ name: "r" }] }).problems).toMatchObject([{ place: { line: 3 } }]);
  });

  it("says problems of a package's schema by their whole path", () => {
    expect(read({ resources: [{ name: "r", schema: { fields: [{ type: "string" }] } }] }).problems).toMatchObject([
      { code: "missing_key", message: "resources[0].schema.fields[0] lacks the key name; expected text, got nothing" },
    ]);
  });
});
