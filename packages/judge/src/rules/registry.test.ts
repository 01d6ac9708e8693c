import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeRules, rules } from "./index.ts";

const here = import.meta.dirname;
const pages = join(here, "../../../../docs/rules");
const files = readdirSync(here, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
const ids = [...rules, ...changeRules].map(({ id }) => id);

test("ids are unique", () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(ids)("%s has a file, a test and a page with its facets", (id) => {
  expect(files.filter((file) => file.endsWith(`/${id}.ts`))).toHaveLength(1);
  expect(files.filter((file) => file.endsWith(`/${id}.test.ts`))).toHaveLength(1);
  expect(existsSync(join(pages, `${id}.md`))).toBe(true);
  const page = readFileSync(join(pages, `${id}.md`), "utf8");
  for (const facet of ["severity", "needs", "scope"]) expect(page).toMatch(new RegExp(`^\\| ${facet} \\| \\S`, "m"));
  expect(page).toMatch(new RegExp(`^# ${id}$`, "m"));
});
