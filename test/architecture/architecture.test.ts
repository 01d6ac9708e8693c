import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { arrows, codeOf, pure, root, type SourceFile, sources } from "./packages.ts";

const files = sources();
const where = (file: SourceFile, what: string) => `${file.path}: ${what}`;

describe("the arrows between packages", () => {
  it("finds the packages that it is about", () => {
    expect(new Set(files.map((file) => file.pack)).size).toBeGreaterThanOrEqual(8);
    for (const file of files) expect(Object.keys(arrows)).toContain(file.pack);
  });

  it("imports only the packages that the design allows", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((name) => name.startsWith("@tidegate/"))
        .filter((name) => !arrows[file.pack]?.includes(name.slice("@tidegate/".length)))
        .map((name) => where(file, name)),
    );
    expect(wrong).toEqual([]);
  });

  it("reaches another package by its name only, never into its files", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((name) => /^@tidegate\/[^/]+\//.test(name) || /(\.\.\/)+[^.]*\/src\//.test(name))
        .map((name) => where(file, name)),
    );
    expect(wrong).toEqual([]);
  });

  it("declares each library in the package that imports it", () => {
    const wrong = files.flatMap((file) => {
      const manifest = JSON.parse(readFileSync(join(root, "packages", file.pack, "package.json"), "utf8"));
      const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
      return file.imports
        .filter((name) => !name.startsWith(".") && !name.startsWith("node:") && !name.startsWith("@tidegate/"))
        .map((name) => (name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name)))
        .filter((name) => !declared.includes(name))
        .map((name) => where(file, name));
    });
    expect(wrong).toEqual([]);
  });
});

/** The first circle of imports, as a chain of paths; types alone do not make one. */
function circle(): string[] {
  const graph = new Map(files.map((file) => [file.path, file.links]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    done.add(path);
    for (const next of graph.get(path) ?? []) {
      const found = walk(next, [...trail, path]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return files.map(({ path }) => walk(path, [])).find((found) => found.length > 0) ?? [];
}

describe("the arrows between files", () => {
  it("never lead back: a circle of imports is one thing in two files, and can stop a module from loading", () => {
    expect(files.some(({ links }) => links.length > 0)).toBe(true);
    expect(circle()).toEqual([]);
  });
});

describe("purity", () => {
  const forbidden: readonly [what: string, pattern: RegExp][] = [
    ["a clock", /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\./],
    ["randomness", /\bMath\.random\b|\bcrypto\./],
    ["the environment", /\bprocess\.|\bglobalThis\./],
    ["the console", /\bconsole\./],
    ["a locale", /\.toLocale\w+\(|\bIntl\.|\.localeCompare\(/],
    ["a timer", /\bset(Timeout|Interval|Immediate)\(/],
    ["the network", /\bfetch\(|\bXMLHttpRequest\b/],
  ];

  it("keeps node out of the packages that decide", () => {
    const wrong = files
      .filter((file) => pure.includes(file.pack))
      .flatMap((file) => file.imports.filter((name) => name.startsWith("node:")).map((name) => where(file, name)));
    expect(wrong).toEqual([]);
  });

  it.each(forbidden)("keeps %s out of the packages that decide", (_what, pattern) => {
    const wrong = files.filter((file) => pure.includes(file.pack) && pattern.test(codeOf(file)));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it("would notice", () => {
    const impure = {
      pack: "judge",
      path: "x.ts",
      imports: [],
      links: [],
      text: "// new Date()\nconst now = new Date();",
    };
    expect(forbidden[0]?.[1].test(codeOf(impure))).toBe(true);
    expect(forbidden[0]?.[1].test(codeOf({ ...impure, text: '// new Date()\nconst a = "Date.now";' }))).toBe(false);
  });
});

describe("the shape of files", () => {
  it("keeps files within 250 lines", () => {
    const long = files.filter((file) => file.text.split("\n").length > 251);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it("has no grab-bags", () => {
    const bags = /^(utils?|helpers?|common|misc|manager|service|shared-utils|lib)\.ts$/;
    expect(files.filter((file) => bags.test(basename(file.path))).map((file) => file.path)).toEqual([]);
  });

  it("lets index.ts only re-export", () => {
    const wrong = files.filter(
      (file) =>
        basename(file.path) === "index.ts" && /^(export )?(async )?(function|class|let|var)\b/m.test(codeOf(file)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it("exports nothing named then, which makes a dynamic import of the module wait for ever", () => {
    expect(
      files.filter((file) => /^export (async )?(function|const) then\b/m.test(codeOf(file))).map((file) => file.path),
    ).toEqual([]);
  });

  it("gives each package a manifest of its own", () => {
    for (const pack of new Set(files.map((file) => file.pack)))
      expect(existsSync(join(root, "packages", pack, "package.json"))).toBe(true);
  });
});
