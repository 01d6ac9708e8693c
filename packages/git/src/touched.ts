import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { TouchedPath } from "@tidegate/formats";
import { runGit } from "./run-git.ts";
import { isThere, type Tree } from "./tree.ts";

/** The paths whose content differs between two trees, sorted. Of a commit and its own working tree Git itself is asked. */
export async function touchedPaths(base: Tree, head: Tree, folder: string): Promise<TouchedPath[]> {
  if (base.revision.kind === "none") return [];
  if (base.revision.kind === "commit" && base.revision.commit && head.revision.kind === "working_tree")
    return touchedInRepository(folder, base.revision.commit);
  const [before, after] = [new Set(await base.list()), new Set(await head.list())];
  const all = [...new Set([...before, ...after])].sort();
  const touched: TouchedPath[] = [];
  for (const path of all) {
    if (!before.has(path)) touched.push({ path, status: "added" });
    else if (!after.has(path)) touched.push({ path, status: "removed" });
    else if (!(await sameContent(base, head, path))) touched.push({ path, status: "modified" });
  }
  return touched;
}

const statusOf: Readonly<Record<string, TouchedPath["status"]>> = { A: "added", D: "removed" };

async function touchedInRepository(folder: string, commit: string): Promise<TouchedPath[]> {
  const diff = await runGit(folder, ["diff", "--name-status", "--no-renames", "--relative", "-z", commit, "--", "."]);
  const fields = diff.stdout.toString("utf8").split("\0").filter(Boolean);
  const touched = new Map<string, TouchedPath["status"]>();
  for (let at = 0; at + 1 < fields.length; at += 2)
    touched.set(fields[at + 1] ?? "", statusOf[fields[at] ?? ""] ?? "modified");
  const untracked = await runGit(folder, ["ls-files", "-z", "--others", "--exclude-standard"]);
  for (const path of untracked.stdout.toString("utf8").split("\0").filter(Boolean))
    touched.set(path, touched.get(path) === "removed" ? "modified" : "added");
  return [...touched].map(([path, status]) => ({ path, status })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function sameContent(base: Tree, head: Tree, path: string): Promise<boolean> {
  const [before, after] = [await base.locate(path), await head.locate(path)];
  if (!isThere(before) || !isThere(after)) return isThere(before) === isThere(after);
  const [a, b] = [await stat(before.absolute), await stat(after.absolute)];
  return a.size === b.size && (await hashOf(before.absolute)) === (await hashOf(after.absolute));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
