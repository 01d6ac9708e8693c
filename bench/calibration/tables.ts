/** Writes the tables of README.md and gates.md from the committed results. Run after the others, from the root. */
import { readFileSync, writeFileSync } from "node:fs";
import { intervalTables } from "./interval-tables.ts";
import { policyTables } from "./policy-tables.ts";

const FOLDER = "bench/calibration";
const read = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, "utf8"));

const { limits, withheld, equals, ...overview } = policyTables(read("policies"));
const intervals = intervalTables(read("proportions"), read("means-ranks-delta"));

/** Puts each table between its two marks. */
function fill(name: string, tables: Readonly<Record<string, string>>): void {
  const file = `${FOLDER}/${name}`;
  let text = readFileSync(file, "utf8");
  for (const [mark, table] of Object.entries(tables)) {
    const [from, to] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
    const [start, end] = [text.indexOf(from), text.indexOf(to)];
    if (start < 0 || end < start) throw new Error(`${file} lacks the marks of ${mark}`);
    text = `${text.slice(0, start + from.length)}\n\n${table}\n\n${text.slice(end)}`;
  }
  writeFileSync(file, text);
}

fill("README.md", { ...overview, ...intervals });
fill("gates.md", { limits, withheld, equals });
