import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Which packages may import which (docs/architecture.md). Rooms that later work fills are already here. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  formats: [],
  statistics: ["formats"],
  judge: ["formats", "statistics"],
  report: ["formats"],
  ledger: ["formats"],
  measure: ["formats"],
  git: ["formats"],
  github: ["formats"],
  tasks: ["formats", "statistics", "judge", "report", "ledger", "measure", "git", "github"],
  cli: ["formats", "tasks"],
  actions: ["formats", "tasks"],
};

/** Packages that decide: no effects of any kind. */
export const pure = ["formats", "statistics", "judge", "report", "ledger"];

export interface SourceFile {
  readonly pack: string;
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  /** The files of the same package that it loads; imports of types alone are left out. */
  readonly links: readonly string[];
}

const importOf =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s*["']([^"']+)["']/g;

function read(pack: string, path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  const imports = [...text.matchAll(importOf)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  const loaded = text.replace(/(?:^|\n)\s*(?:import|export) type\s[^;]*?from\s*["'][^"']+["']/g, "");
  const links = [...loaded.matchAll(importOf)]
    .map((match) => match[1] ?? match[3] ?? "")
    .filter((name) => name.startsWith("."));
  return {
    pack,
    path: relative(root, path),
    text,
    imports,
    links: links.map((name) => relative(root, join(dirname(path), name))),
  };
}

/** All TypeScript source of the packages; tests and what only they load (`fixtures/`, `testing/`) left out. */
export function sources(): SourceFile[] {
  return readdirSync(join(root, "packages")).flatMap((pack) =>
    readdirSync(join(root, "packages", pack, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !/(^|\/)(fixtures|testing)\//.test(file))
      .map((file) => read(pack, join(root, "packages", pack, "src", file))),
  );
}

/** A file's text without comments, texts and template literals, so that prose is not mistaken for code. */
export function codeOf(file: SourceFile): string {
  return file.text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:"'`])\/\/.*$/gm, "$1")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');
}
