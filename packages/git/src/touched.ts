import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { TouchedPath } from "@tidegate/formats";
import { needGit } from "./run-git.ts";
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

type Status = TouchedPath["status"];

/** Commit against index by object ids, index against disk by what Git remembers of each file, and files it does not know. */
async function touchedInRepository(folder: string, commit: string): Promise<TouchedPath[]> {
  const touched = new Map<string, Status>();
  const index = await needGit(folder, [
    "diff-index",
    "--cached",
    "--raw",
    "--abbrev=40",
    "--no-renames",
    "--relative",
    "-z",
    commit,
    "--",
  ]);
  for (const { path, status } of rawEntries(index)) touched.set(path, status);
  const disk = await needGit(folder, ["diff-files", "--raw", "--abbrev=40", "--no-renames", "--relative", "-z"]);
  for (const { path, status, before } of rawEntries(disk)) {
    if (status === "removed") touched.set(path, "removed");
    else if (!touched.has(path) && (await blobId(join(folder, path))) !== before) touched.set(path, "modified");
  }
  const unknown = await needGit(folder, ["ls-files", "-z", "--others", "--exclude-standard"]);
  for (const path of unknown.toString("utf8").split("\0").filter(Boolean))
    touched.set(path, touched.get(path) === "removed" ? "modified" : "added");
  return [...touched].map(([path, status]) => ({ path, status })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

const statusOf: Readonly<Record<string, Status>> = { A: "added", D: "removed" };

/** Entries of `--raw -z`: `:<mode> <mode> <id> <id> <status>` NUL `<path>` NUL. */
function* rawEntries(raw: Buffer): Generator<{ path: string; status: Status; before: string }> {
  const fields = raw.toString("utf8").split("\0");
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, , before = "", , letter = ""] = (fields[at] ?? "").split(" ");
    yield { path: fields[at + 1] ?? "", status: statusOf[letter] ?? "modified", before };
  }
}

/** The id that Git would give the bytes of a file, unfiltered; of anything but a file no id at all. */
async function blobId(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isFile() ? hashOf(path, "sha1", `blob ${found.size}\0`) : undefined;
}

async function sameContent(base: Tree, head: Tree, path: string): Promise<boolean> {
  const [before, after] = [await base.locate(path), await head.locate(path)];
  if (!isThere(before) || !isThere(after)) return false;
  const [a, b] = [await stat(before.absolute), await stat(after.absolute)];
  return a.size === b.size && (await hashOf(before.absolute, "sha256")) === (await hashOf(after.absolute, "sha256"));
}

async function hashOf(path: string, algorithm: "sha1" | "sha256", start = ""): Promise<string> {
  const hash = createHash(algorithm).update(start);
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
