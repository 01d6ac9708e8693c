import { identifier, textList, textLiteral } from "./quote.ts";
import { type Column, canonicalText, isNarrowInteger } from "./values.ts";

/** Beyond this a list is searched more slowly than a text is looked up in an enumeration. */
const shortList = 64;

/**
 * The place of a column's canonical text in a list of canonical texts, from 1, as SQL; 0 where it is none of them or
 * missing. A function of the column as it is stored, so that the engine works it out once a dictionary entry; the
 * canonical text is made only for values that are not in the list as they are written.
 */
export function placeSql(column: Column, texts: readonly string[]): string {
  const type = texts.length < 256 ? "UTINYINT" : "USMALLINT";
  if (texts.length === 0) return `CAST(0 AS ${type})`;
  return `CAST(coalesce(${placeOrNull(column, texts)}, 0) AS ${type})`;
}

function placeOrNull(column: Column, texts: readonly string[]): string {
  const name = identifier(column.name);
  if (texts.length > shortList) return inEnumeration(canonicalText(column), texts);
  if (isNarrowInteger(column) && texts.every((text) => /^(0|-?[1-9][0-9]{0,14})$/.test(text)))
    return `list_position(CAST([${texts.join(", ")}] AS BIGINT[]), CAST(${name} AS BIGINT))`;
  const canonical = `list_position(${textList(texts)}, ${canonicalText(column)})`;
  return column.type === "VARCHAR" ? `list_position(${textList(texts)}, ${name}), ${canonical}` : canonical;
}

function inEnumeration(text: string, texts: readonly string[]): string {
  const type = `ENUM(${texts.map(textLiteral).join(", ")})`;
  return `CAST(enum_code(TRY_CAST(${text} AS ${type})) AS INTEGER) + 1`;
}
