import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type FileEntry, type Known, TidegateError, unavailable } from "@tidegate/formats";
import type { LocatedFile } from "../ports.ts";

const atOnce = 8;

/** Size and SHA-256 of each file, streamed, a few at a time; sorted by path. */
export async function digestFiles(files: readonly LocatedFile[]): Promise<Known<FileEntry[]>> {
  const queue = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Known<FileEntry>[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < queue.length; i = next++) {
      const file = queue[i];
      if (file) entries[i] = await digestFile(file);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, worker));
  const values: FileEntry[] = [];
  for (const entry of entries) {
    if ("unavailable" in entry) return entry;
    values.push(entry.value);
  }
  return { value: values };
}

async function digestFile({ path, disk }: LocatedFile): Promise<Known<FileEntry>> {
  try {
    const info = await stat(disk);
    if (!info.isFile()) {
      return unavailable("unreadable_file", `${path} is not a file`, { file: path, hint: "name files, or a glob" });
    }
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of createReadStream(disk, { highWaterMark: 1 << 20 })) {
      hash.update(chunk);
      size += chunk.length;
    }
    return { value: { path, size, digest: `sha256:${hash.digest("hex")}` } };
  } catch (cause) {
    return diskReason(path, cause);
  }
}

function diskReason(path: string, cause: unknown): Known<FileEntry> {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") {
    return unavailable("missing_file", `${path} does not exist`, {
      file: path,
      hint: "commit it, or correct the path",
    });
  }
  if (code === "EACCES" || code === "EPERM" || code === "EISDIR") {
    return unavailable("unreadable_file", `${path} cannot be opened`, { file: path, hint: "check its permissions" });
  }
  throw new TidegateError("disk", `${path} cannot be read`, { cause });
}
