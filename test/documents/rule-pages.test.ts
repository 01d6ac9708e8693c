import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sources } from "../architecture/packages.ts";

const folder = join(root, "docs/rules");

/** The ids that findings carry: written in the judge as `finding("id"`, `saying("id"` or `rule: "id"`, or a rule's own. */
function idsInSource(): string[] {
  const judge = sources().filter(({ pack, path }) => pack === "judge" && !path.includes("/testing/"));
  const said = judge.flatMap(({ text }) =>
    [...text.matchAll(/(?:\bfinding\(|\brule: |\bconst id = )\s*"([a-z-]+)"/g)].map((match) => match[1] ?? ""),
  );
  return [...new Set(said)].filter((id) => id !== "").sort();
}

describe("pages of rules", () => {
  it("exist for every id that a finding can carry", () => {
    const ids = idsInSource();
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id) => !existsSync(join(folder, `${id}.md`)))).toEqual([]);
  });

  it("are about ids that exist, and have facets and a way to settle it", () => {
    const code = sources()
      .filter(({ pack }) => pack === "judge" || pack === "report")
      .map((file) => file.text)
      .join("\n");
    for (const page of readdirSync(folder)) {
      const id = page.replace(/\.md$/, "");
      expect(code, `docs/rules/${page} is about a rule`).toContain(`"${id}"`);
      expect(readFileSync(join(folder, page), "utf8")).toMatch(/\| severity \|[\s\S]*How to settle it/);
    }
  });
});
