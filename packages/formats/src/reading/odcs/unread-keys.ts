import type { OdcsContract, OdcsNote, OdcsProperty } from "./contract.ts";

type Path = readonly PropertyKey[];

const contractKeys = ["kind", "apiVersion", "schema", "id", "name", "version", "status", "description"];
const tableKeys =
  "name physicalName businessName description properties quality relationships customProperties logicalType".split(" ");
const propertyKeys =
  "name physicalName businessName description logicalType logicalTypeOptions required unique primaryKey primaryKeyPosition examples enum customProperties quality relationships".split(
    " ",
  );
const optionKeys = "minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum format enum".split(
  " ",
);

/** Every key of a contract that is not read, so that nothing is dropped in silence. */
export function unreadKeys(contract: OdcsContract, at: Path): OdcsNote[] {
  const table = contract.schema[Number(at[1])];
  if (!table) return [];
  return [
    ...others(contract, contractKeys, []),
    ...others(table, tableKeys, at),
    ...custom(table.customProperties, at),
    ...(table.properties ?? []).flatMap((property, index) => unreadOf(property, [...at, "properties", index])),
  ];
}

function unreadOf(property: OdcsProperty, at: Path): OdcsNote[] {
  const { items, properties } = property;
  const nested = [
    ...(items === undefined ? [] : [{ path: [...at, "items"], reason: "the items of a list are not checked" }]),
    ...(properties === undefined ? [] : [{ path: [...at, "properties"], reason: "nested columns are not checked" }]),
  ];
  return [
    ...nested,
    ...others(property, [...propertyKeys, "items", "properties"], at),
    ...otherOptions(property.logicalTypeOptions, [...at, "logicalTypeOptions"]),
    ...custom(property.customProperties, at),
  ];
}

function others(value: object, known: readonly string[], at: Path): OdcsNote[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => describing([...at, key]));
}

function describing(path: Path): OdcsNote {
  if (path.at(-1) === "slaProperties") return { path, reason: "promises of service are not checked" };
  return { path, reason: "it describes", describes: true };
}

function otherOptions(options: OdcsProperty["logicalTypeOptions"], at: Path): OdcsNote[] {
  const unread = Object.keys(options ?? {}).filter((key) => !optionKeys.includes(key));
  return unread.map((key) => ({ path: [...at, key], reason: "there is no such check" }));
}

function custom(properties: OdcsProperty["customProperties"], at: Path): OdcsNote[] {
  const unread = (properties ?? []).filter(({ property }) => property !== "enum");
  return unread.length === 0 ? [] : [describing([...at, "customProperties"])];
}
