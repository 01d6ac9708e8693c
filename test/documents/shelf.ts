import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadDocument } from "@tidegate/formats";

const root = join(import.meta.dirname, "../fixtures/shelf");

/** The paths of all published files in a folder, relative to the shelf. */
export function shelfFiles(folder: string, pattern: RegExp): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
}

export function shelfBytes(path: string): Uint8Array {
  return readFileSync(join(root, path));
}

/** The problems of a document, short: `code line:column`. */
export function shortProblems({ problems }: ReadDocument<unknown>): string[] {
  return problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}
