import { randomUUID } from "node:crypto";
import { lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TidegateError } from "@tidegate/formats";

/**
 * Writes files into a folder, each whole or not at all: first under a name that nobody can have prepared, then moved onto its
 * own. A folder that is a symbolic link is refused, because the change that is judged could have brought it.
 */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const hint = "name another folder: --out FOLDER";
  if ((await lstat(folder).catch(() => undefined))?.isSymbolicLink())
    throw new TidegateError("disk", `${folder} is a symbolic link; expected a folder`, { hint });
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeWhole(join(folder, name), content);
  } catch (cause) {
    throw new TidegateError("disk", `${folder} cannot be written`, { hint, cause });
  }
}

async function writeWhole(path: string, content: string): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(part, content, { flag: "wx" });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
