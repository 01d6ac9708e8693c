import { textLiteral } from "../../sql/quote.ts";
import { isFloat, isNumeric } from "../../sql/values.ts";
import { physicalType } from "../columns/columns.ts";
import type { Present } from "./present.ts";

const patterns: Readonly<Record<string, string>> = {
  integer: "[+-]?[0-9]+",
  number: "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?|NaN|nan|[+-]?(INF|Infinity|inf)",
  boolean: "true|True|TRUE|1|false|False|FALSE|0",
  year: "[+-]?[0-9]{4,}",
  yearmonth: "[0-9]{4}-(0[1-9]|1[0-2])",
  duration: "-?P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?",
  geopoint: "-?[0-9]+([.][0-9]+)?, ?-?[0-9]+([.][0-9]+)?",
  email: "[^@[:space:]]+@[^@[:space:]]+",
  uri: "[A-Za-z][A-Za-z0-9+.-]*:[^[:space:]]+",
  uuid: "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
};

/** True, as SQL, where a value that is there is not of the Frictionless type. NULL and false: it is, or is missing. */
export function breaksType(present: Present, type: string, format: string | undefined): string {
  const { column, text } = present;
  if (type === "any") return "false";
  if (column.type !== "VARCHAR") return breaksPhysical(present, type);
  if (type === "string") return fullMatch(text, patterns[format ?? ""]);
  if (type === "date") return breaksDate(text, format, "DATE", "[0-9]{4}-[0-9]{2}-[0-9]{2}");
  if (type === "datetime") return breaksDate(text, format, "TIMESTAMPTZ", ".*[0-9]:[0-9].*");
  if (type === "time") return breaksDate(text, format, "TIME", "[0-9]{2}:[0-9]{2}.*");
  if (type === "object" || type === "geojson") return breaksJson(text, "OBJECT");
  if (type === "array") return breaksJson(text, "ARRAY");
  return fullMatch(text, patterns[type]);
}

function fullMatch(text: string, pattern: string | undefined): string {
  return pattern === undefined ? "false" : `NOT regexp_full_match(${text}, ${textLiteral(pattern)})`;
}

/** `default`: ISO 8601; `any`: what the engine reads; else a strptime pattern. */
function breaksDate(text: string, format: string | undefined, type: string, iso: string): string {
  const there = `(${text}) IS NOT NULL`;
  if (format?.includes("%")) {
    return `${there} AND try_strptime(${text}, ${textLiteral(format)}) IS NULL`;
  }
  const casts = `TRY_CAST(${text} AS ${type}) IS NULL`;
  if (format === "any") return `${there} AND ${casts}`;
  return `${there} AND (${casts} OR NOT regexp_full_match(${text}, ${textLiteral(iso)}))`;
}

function breaksJson(text: string, kind: string): string {
  return `CASE WHEN json_valid(${text}) THEN json_type(${text}) <> '${kind}' ELSE (${text}) IS NOT NULL END`;
}

/** A typed column of Parquet holds the type, or every value breaks it; whole numbers may be stored as floating point. */
function breaksPhysical({ column, text, number }: Present, type: string): string {
  const physical = physicalType(column.type);
  if (physical === type || type === "list") return "false";
  if (type === "number" && isNumeric(column)) return "false";
  if (type === "integer" && isFloat(column)) return `${number} <> trunc(${number}) OR NOT isfinite(${number})`;
  if (type === "integer" && isNumeric(column)) return `${number} <> trunc(${number})`;
  if (type === "year" && physical === "integer") return "false";
  if (type === "string" && column.type.startsWith("ENUM")) return "false";
  return `(${text}) IS NOT NULL`;
}
