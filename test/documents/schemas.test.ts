import { parseDataSchema } from "@tidegate/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shelfBytes, shelfFiles, shortProblems } from "./shelf.ts";

const schemas = shelfFiles("schemas", /\.(json|yaml)$/);

/** Which table of a file is meant, where it holds several. */
const tables: Record<string, string> = {
  "schemas/frictionless-gdp/datapackage.json": "data/gdp.csv",
  "schemas/frictionless-py/invalid/datapackage.json": "data",
  "schemas/frictionless-py/package/datapackage.json": "data2",
  "schemas/odcs/datacontract-cli/orders.odcs.yaml": "orders",
  "schemas/odcs/examples/all-schema-types.odcs.yaml": "tbl",
  "schemas/odcs/examples/full-example.odcs.yaml": "tbl",
  "schemas/odcs/examples/postgresql-adventureworks-contract.odcs.yaml": "employee",
};

/** What a person would say is wrong, or not checked, beside the keys that only describe. */
const wrong: Record<string, string[]> = {
  "schemas/frictionless-py/package-with-missingvalues-993.json": ["not_supported 21:4"],
  // a report, not a schema
  "schemas/frictionless-py/report.json": [
    "missing_key 1:1",
    "unknown_key 2:5",
    "unknown_key 3:5",
    "unknown_key 8:5",
    "unknown_key 9:5",
    "unknown_key 10:5",
  ],
  // SQL of a column and of the table; promises of service
  "schemas/odcs/datacontract-cli/orders.odcs.yaml": [
    "not_supported 59:13",
    "not_supported 73:9",
    "not_supported 106:1",
  ],
  // rules of another engine
  "schemas/odcs/datacontract-cli/user_interactions.odcs.yaml": [
    "not_supported 31:13",
    "not_supported 43:13",
    "not_supported 55:13",
    "not_supported 72:13",
  ],
  "schemas/odcs/examples/column-accuracy.odcs.yaml": ["not_supported 21:9"],
  "schemas/odcs/examples/column-custom.odcs.yaml": ["not_supported 22:9", "not_supported 34:9"],
  // f32, i64, time zones, sizes of lists and maps
  "schemas/odcs/examples/all-data-types.odcs.yaml": [57, 64, 42, 43, 51, 72, 73, 74, 79, 82].map(
    (line) => `not_supported ${line}:11`,
  ),
  "schemas/odcs/examples/full-example.odcs.yaml": ["not_supported 269:1"],
  // a table without columns
  "schemas/odcs/examples/kafka-schemaregistry.odcs.yaml": ["wrong_value 8:3"],
};

const withoutValue = ["schemas/frictionless-py/report.json", "schemas/odcs/examples/kafka-schemaregistry.odcs.yaml"];

function read(path: string, table = tables[path]) {
  return parseDataSchema(shelfBytes(path), path, "base", table);
}

describe("published data schemas", () => {
  it("are there", () => {
    expect(schemas.length).toBeGreaterThanOrEqual(22);
    expect(schemas).toEqual(expect.arrayContaining([...Object.keys(wrong), ...Object.keys(tables)]));
  });

  it.each(schemas)("%s", (path) => {
    const schema = read(path);
    const problems = schema.problems.filter(({ message }) => !message.startsWith("keys that describe"));
    expect(shortProblems({ ...schema, problems })).toEqual(wrong[path] ?? []);
    expect(schema.value === undefined).toBe(withoutValue.includes(path));
  });

  it.each(Object.keys(tables))("%s asks which table is meant", (path) => {
    expect(parseDataSchema(shelfBytes(path), path, "base").problems).toMatchObject([{ code: "wrong_value" }]);
  });

  it("give what they say", () => {
    expect(
      read("schemas/frictionless-gdp/datapackage.json").value?.fields.map(({ name, type }) => `${name}: ${type}`),
    ).toEqual(["Country Name: string", "Country Code: string", "Year: year", "Value: number"]);
    expect(read("schemas/odcs/examples/full-example.odcs.yaml").value).toMatchObject({
      name: "tbl_1",
      primaryKey: ["rcvr_id"],
      foreignKeys: [{ fields: ["rcvr_id", "rcvr_cntry_code"] }, { fields: ["rcvr_id"] }],
      ml: { rows: { minimum: 1_000_001 } },
    });
    expect(read("schemas/odcs/examples/column-validity.odcs.yaml").value?.fields[0]).toMatchObject({
      constraints: { enum: ["", "n/a"] },
      ml: { tolerated: { enum: 0.05 } },
    });
    expect(read("schemas/frictionless-py/country.schema-full.yaml").value?.foreignKeys).toEqual([
      { fields: ["neighbor_id"], reference: { resource: "", fields: ["id"] } },
    ]);
  });

  it("read every table of a large contract", () => {
    const path = "schemas/odcs/examples/postgresql-adventureworks-contract.odcs.yaml";
    const text = new TextDecoder().decode(shelfBytes(path));
    const names = [...text.matchAll(/^ {2}- name: "(.+)"$/gm)].map(([, name]) => name as string);
    expect(names).toHaveLength(68);
    const sizes = names.map((name) => read(path, name).value?.fields.length ?? 0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(456);
  });

  it("never make the reader throw, however they are damaged", () => {
    const small = schemas.filter((path) => shelfBytes(path).length < 3000);
    const damage = fc.record({
      path: fc.constantFrom(...small),
      at: fc.nat(3000),
      cut: fc.nat(20),
      bytes: fc.uint8Array({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(damage, ({ path, at, cut, bytes }) => {
        const whole = shelfBytes(path);
        const damaged = new Uint8Array([...whole.subarray(0, at), ...bytes, ...whole.subarray(at + cut)]);
        const schema = parseDataSchema(damaged, path, "base", tables[path]);
        expect(schema.value !== undefined || schema.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
