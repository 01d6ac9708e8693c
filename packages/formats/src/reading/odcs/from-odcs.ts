import type { DataSchema, ForeignKey } from "../../documents/data-schema.ts";
import type { OdcsContract, OdcsNote, OdcsProperty, OdcsTable } from "./contract.ts";
import { defined } from "./defined.ts";
import { columnOf, toField } from "./field.ts";
import { metricOf, toRows } from "./quality.ts";
import { toForeignKey } from "./relationships.ts";
import { unreadKeys } from "./unread-keys.ts";

type Path = readonly PropertyKey[];

/** A table of a contract as a data schema, and everything that is not kept, with its path and why. */
export interface ConvertedContract {
  readonly schema: DataSchema;
  readonly notes: readonly OdcsNote[];
}

/**
 * Turns one table of a contract into a data schema. Each property gives one field with at most one rule of a kind; the
 * library's quality metrics become constraints with a tolerated share. SQL, text and other engines' rules are noted.
 */
export function fromOdcs(contract: OdcsContract, index: number): ConvertedContract {
  const at = ["schema", index];
  const table = contract.schema[index] ?? { name: "" };
  const properties = table.properties ?? [];
  const fields = properties.map((property, position) => toField(property, [...at, "properties", position]));
  const keys = foreignKeys(contract, table, at);
  const whole = tableRules(table, at);
  const primaryKey = primaryKeyOf(properties);
  const more = defined({
    title: table.businessName,
    description: table.description,
    primaryKey: primaryKey.length === 0 ? undefined : primaryKey,
    uniqueKeys: whole.uniqueKeys.length === 0 ? undefined : whole.uniqueKeys,
    foreignKeys: keys.found.length === 0 ? undefined : keys.found,
    ml: whole.rows && { rows: whole.rows },
  });
  const name = table.physicalName ?? table.name;
  const schema: DataSchema = { name, fields: fields.map(({ field }) => field), missingValues: [""], ...more };
  const notes = [...fields.flatMap((field) => field.notes), ...keys.notes, ...whole.notes, ...unreadKeys(contract, at)];
  return { schema, notes };
}

/** Columns of the primary key, in the order of their positions; a position of -1 means none. */
function primaryKeyOf(properties: readonly OdcsProperty[]): string[] {
  const keys = properties.filter(({ primaryKey }) => primaryKey === true);
  const rank = ({ primaryKeyPosition: position }: OdcsProperty) =>
    position === undefined || position < 0 ? Number.MAX_SAFE_INTEGER : position;
  return keys.toSorted((one, other) => rank(one) - rank(other)).map(columnOf);
}

function foreignKeys(contract: OdcsContract, table: OdcsTable, at: Path): { found: ForeignKey[]; notes: OdcsNote[] } {
  const ofTable = (table.relationships ?? []).map((relationship, index) => {
    const from = [relationship.from ?? []].flat();
    return toForeignKey(relationship, from, table, contract, [...at, "relationships", index]);
  });
  const ofColumns = (table.properties ?? []).flatMap((property, position) =>
    (property.relationships ?? []).map((relationship, index) => {
      const path = [...at, "properties", position, "relationships", index];
      return toForeignKey(relationship, [property.name], table, contract, path);
    }),
  );
  const all = [...ofTable, ...ofColumns];
  return { found: all.filter((key) => "fields" in key), notes: all.filter((key) => "reason" in key) };
}

interface TableRules {
  rows?: { minimum?: number; maximum?: number };
  readonly uniqueKeys: string[][];
  readonly notes: OdcsNote[];
}

function tableRules(table: OdcsTable, at: Path): TableRules {
  const rules: TableRules = { uniqueKeys: [], notes: [] };
  for (const [index, quality] of (table.quality ?? []).entries()) {
    const path = [...at, "quality", index];
    const metric = metricOf(quality);
    const columns = uniqueColumns(quality.arguments?.properties, table);
    if (metric === "rowCount") {
      const rows = toRows(quality);
      if ("reason" in rows) rules.notes.push({ path, reason: rows.reason });
      else rules.rows = { ...rules.rows, ...rows };
    } else if (metric === "duplicateValues" && quality.mustBe === 0 && columns.length > 0) {
      rules.uniqueKeys.push(columns);
    } else {
      const what = metric === undefined ? `rules of the type ${quality.type ?? "unknown"}` : `this use of ${metric}`;
      rules.notes.push({ path, reason: `${what} is not checked on a table`.replace(/^(rules.*) is/, "$1 are") });
    }
  }
  return rules;
}

function uniqueColumns(listed: unknown, table: OdcsTable): string[] {
  if (!Array.isArray(listed)) return [];
  return listed.map((name) => {
    const property = table.properties?.find((candidate) => candidate.name === name);
    return property ? columnOf(property) : String(name);
  });
}
