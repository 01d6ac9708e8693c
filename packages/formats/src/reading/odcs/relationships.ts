import type { ForeignKey } from "../../documents/data-schema.ts";
import type { OdcsContract, OdcsNote, OdcsRelationship, OdcsTable } from "./contract.ts";
import { columnOf } from "./field.ts";

type Path = readonly PropertyKey[];

interface Target {
  readonly table: string;
  readonly column: string;
}

/** A relationship as a foreign key; columns by the names they have in the data. `from` is implicit on a property. */
export function toForeignKey(
  relationship: OdcsRelationship,
  from: readonly string[],
  table: OdcsTable,
  contract: OdcsContract,
  path: Path,
): ForeignKey | OdcsNote {
  if ((relationship.type ?? "foreignKey") !== "foreignKey") {
    return { path, reason: `relationships of the type ${relationship.type} are not checked` };
  }
  const sources = from.map((text) => targetOf(text, table.name));
  const targets = [relationship.to].flat().map((text) => targetOf(text, table.name));
  const [target] = targets;
  if (!target || sources.length !== targets.length)
    return { path, reason: "it does not name as many columns on both sides" };
  if (new Set(targets.map((to) => to.table)).size > 1) return { path, reason: "it leads into more than one table" };
  const other = contract.schema.find(
    ({ name, physicalName }) => name === target.table || physicalName === target.table,
  );
  return {
    fields: sources.map(({ column }) => physical(column, table)),
    reference: {
      resource: other === table ? "" : (other?.physicalName ?? target.table),
      fields: targets.map(({ column }) => physical(column, other)),
    },
  };
}

/** `table.column`, or `/schema/table/properties/column`. */
function targetOf(text: string, own: string): Target {
  const qualified = /^\/?schema\/([^/]+)\/properties\/([^/]+)$/.exec(text);
  if (qualified) return { table: qualified[1] ?? own, column: qualified[2] ?? text };
  const dot = text.lastIndexOf(".");
  return dot < 0 ? { table: own, column: text } : { table: text.slice(0, dot), column: text.slice(dot + 1) };
}

function physical(column: string, table: OdcsTable | undefined): string {
  const property = table?.properties?.find(({ name }) => name === column);
  return property ? columnOf(property) : column;
}
