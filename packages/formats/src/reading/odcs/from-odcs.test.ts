import { describe, expect, it } from "vitest";
import { parseDataSchema } from "../parse-data-schema.ts";

function read(table: object, more: object = {}) {
  const contract = { kind: "DataContract", apiVersion: "v3.1.0", schema: [{ name: "t", ...table }], ...more };
  return parseDataSchema(new TextEncoder().encode(JSON.stringify(contract)), "contract.json", "base");
}

function field(property: object) {
  const { value, problems } = read({ properties: [{ name: "c", logicalType: "string", ...property }] });
  return { field: value?.fields[0], lost: problems.map(({ message }) => message) };
}

describe("fromOdcs", () => {
  it.each([
    ["timestamp", "datetime"],
    ["date", "date"],
    ["number", "number"],
    ["vector", "array"],
    ["map", "object"],
  ])("maps the type %s to %s", (logicalType, type) => {
    expect(field({ logicalType }).field?.type).toBe(type);
  });

  it("says when a type is not known", () => {
    expect(field({ logicalType: "blob" })).toMatchObject({
      field: { type: "any" },
      lost: [expect.stringContaining("blob")],
    });
  });

  it("takes the column's name in the data", () => {
    expect(field({ physicalName: "C_1" }).field?.name).toBe("C_1");
  });

  it("reads exclusive bounds of 3.0 and of 3.1", () => {
    const options = { minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false };
    expect(field({ logicalType: "number", logicalTypeOptions: options }).field?.constraints).toEqual({
      exclusiveMinimum: 1,
      maximum: 9,
    });
    expect(field({ logicalType: "number", logicalTypeOptions: { exclusiveMaximum: 9 } }).field?.constraints).toEqual({
      exclusiveMaximum: 9,
    });
  });

  it("writes date formats as Frictionless does", () => {
    expect(
      field({ logicalType: "timestamp", logicalTypeOptions: { format: "yyyy-MM-dd'T'HH:mm:ss" } }).field?.format,
    ).toBe("%Y-%m-%dT%H:%M:%S");
    expect(field({ logicalType: "date", logicalTypeOptions: { format: "EEE" } }).lost).toHaveLength(1);
  });

  it("orders the primary key by position", () => {
    const properties = [
      { name: "a", logicalType: "string", primaryKey: true, primaryKeyPosition: 2 },
      { name: "b", logicalType: "string", primaryKey: true, primaryKeyPosition: 1 },
      { name: "c", logicalType: "string", primaryKey: false, primaryKeyPosition: -1 },
    ];
    expect(read({ properties }).value?.primaryKey).toEqual(["b", "a"]);
  });

  const quality = [{ metric: "invalidValues", arguments: { validValues: ["d"] }, mustBe: 0 }];
  const customProperties = [{ property: "enum", value: ["c"] }];
  it.each([
    [{ quality }, ["d"], 0],
    [{ quality, customProperties }, ["c"], 1],
    [{ quality, customProperties, logicalTypeOptions: { enum: ["b"] } }, ["b"], 1],
    [{ quality, customProperties, logicalTypeOptions: { enum: ["b"] }, enum: [{ value: "a", label: "A" }] }, ["a"], 1],
  ])("keeps one enum of %j", (property, values, lost) => {
    const read = field(property);
    expect(read.field?.constraints?.enum).toEqual(values);
    expect(read.lost).toHaveLength(lost);
  });

  it("turns a library metric into a constraint with a tolerated share", () => {
    const rule = { metric: "nullValues", mustBeLessOrEqualTo: 5, unit: "percent" };
    expect(field({ quality: [rule] }).field).toMatchObject({
      constraints: { required: true },
      ml: { tolerated: { required: 0.05 } },
    });
    const strict = field({ required: true, quality: [rule] }).field;
    expect(strict).toMatchObject({ constraints: { required: true } });
    expect(strict?.ml).toBeUndefined();
  });

  it.each([
    [{ metric: "nullValues", mustBe: 0 }, { required: true }],
    [{ rule: "nullCheck", mustBe: 0 }, { required: true }],
    [{ metric: "nullValues", mustBeLessThan: 1 }, { required: true }],
    [{ metric: "duplicateValues", mustBe: 0 }, { unique: true }],
    [{ metric: "invalidValues", mustBe: 0, arguments: { pattern: "^x" } }, { pattern: "^x" }],
  ])("keeps %j", (rule, constraints) => {
    expect(field({ quality: [rule] })).toMatchObject({ field: { constraints }, lost: [] });
  });

  it("adds texts that stand for a missing value", () => {
    const rule = { metric: "missingValues", mustBe: 0, arguments: { missingValues: [null, "N/A"] } };
    expect(field({ quality: [rule] }).field?.missingValues).toEqual(["", "N/A"]);
  });

  it.each([
    { metric: "nullValues", mustBe: 3 },
    { metric: "nullValues", mustBeLessOrEqualTo: 10, unit: "rows" },
    { metric: "nullValues", mustBeGreaterThan: 1 },
    { metric: "duplicateValues", mustBeLessOrEqualTo: 1, unit: "percent" },
    { metric: "invalidValues", mustBe: 0 },
    { type: "sql", query: "select 1", mustBe: 0 },
    { type: "custom", engine: "soda", implementation: "x" },
    { type: "text", description: "be good" },
  ])("says that %j is lost, and keeps the value", (rule) => {
    const read = field({ quality: [rule] });
    expect(read.field?.constraints).toBeUndefined();
    expect(read.lost).toEqual([expect.stringMatching(/^schema\[0\]\.properties\[0\]\.quality\[0\] is not used; /)]);
  });

  it("says when it is less strict by exactly the limit", () => {
    const rule = { metric: "nullValues", mustBeLessThan: 5, unit: "percent" };
    expect(field({ quality: [rule] })).toMatchObject({
      field: { ml: { tolerated: { required: 0.05 } } },
      lost: [expect.stringContaining("limit")],
    });
  });

  it("reads rules of the table", () => {
    const properties = [
      { name: "a", logicalType: "string" },
      { name: "b", physicalName: "B", logicalType: "string" },
    ];
    const quality = [
      { metric: "rowCount", mustBeGreaterThan: 10 },
      { metric: "rowCount", mustBeLessOrEqualTo: 20 },
      { metric: "duplicateValues", mustBe: 0, arguments: { properties: ["a", "b"] } },
    ];
    expect(read({ properties, quality }).value).toMatchObject({
      ml: { rows: { minimum: 11, maximum: 20 } },
      uniqueKeys: [["a", "B"]],
    });
  });

  it("reads relationships by both notations", () => {
    const properties = [{ name: "a", logicalType: "string", relationships: [{ to: "/schema/u/properties/id" }] }];
    const relationships = [
      { from: ["t.a"], to: ["t.b"] },
      { type: "other", to: "u.id" },
      { from: ["a", "b"], to: "u.id" },
    ];
    const { value, problems } = read({ properties, relationships });
    expect(value?.foreignKeys).toEqual([
      { fields: ["a"], reference: { resource: "", fields: ["b"] } },
      { fields: ["a"], reference: { resource: "u", fields: ["id"] } },
    ]);
    expect(problems).toHaveLength(2);
  });

  it("says which keys only describe, all at once", () => {
    const properties = [
      { name: "a", logicalType: "string", tags: [] },
      { name: "b", logicalType: "string", tags: [] },
    ];
    const { value, problems } = read({ properties }, { domain: "sales" });
    expect(value).toBeDefined();
    expect(problems).toMatchObject([
      { code: "not_supported", message: "keys that describe are not checked: domain, schema[].properties[].tags" },
    ]);
  });

  it("refuses another version, and a contract that does not fit", () => {
    expect(read({ properties: [] }, { apiVersion: "v2.2.2" })).toMatchObject({ problems: [{ code: "wrong_value" }] });
    expect(read({ properties: [{ logicalType: "string" }] })).toMatchObject({ problems: [{ code: "missing_key" }] });
    expect(read({ properties: [] }).value).toBeUndefined();
  });
});
