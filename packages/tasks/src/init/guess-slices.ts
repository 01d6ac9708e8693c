import type { Sample } from "@tidegate/formats";
import { isFewValued, isGroupName, isSensitiveName, plainName } from "../infer-schema/guess-meaning.ts";
import type { ColumnProfile, Table } from "../infer-schema/read-tables.ts";
import { isNumeric } from "./guess-columns.ts";
import type { Say } from "./request.ts";

const most = 4;
const ages = [25, 45, 65];

/** The groups to look at: what people are, then what the data are usually told apart by, then columns of few values. */
export function guessSlices(test: Table, used: readonly (string | undefined)[], say: Say): Sample["slices"] {
  const free = test.columns.filter(({ name }) => !used.includes(name));
  const few = free.filter((column) => isFewValued(column, 12));
  const texts = few.filter(({ type, distinct }) => type === "string" && distinct <= 6);
  const chosen = [
    ...few.filter(({ name }) => isSensitiveName(name)),
    ...few.filter(({ name }) => isGroupName(name)),
    ...texts.sort((a, b) => a.distinct - b.distinct).slice(0, 2),
  ];
  const columns = [...new Set(chosen)].slice(0, most);
  const slices: Sample["slices"] = Object.fromEntries(columns.map(({ name }) => [plainKey(name), { column: name }]));
  const age = free.find((column) => plainName(column.name) === "age" && isNumeric(column));
  const cut = age ? ages.filter((edge) => edge > Number(age.smallest) && edge < Number(age.largest)) : [];
  if (age && cut.length > 0 && isManyValued(age)) slices[plainKey(age.name)] = { column: age.name, cut };
  const names = Object.keys(slices);
  say(names.length > 0 ? `slices: ${names.join(", ")}` : "slices: none found; add columns of few values under slices");
  return slices;
}

function isManyValued({ distinct }: ColumnProfile): boolean {
  return distinct > 12;
}

/** A slice's name that is easy to write in a list. */
function plainKey(name: string): string {
  return plainName(name).replace(/[^a-z0-9_]+/g, "_");
}
