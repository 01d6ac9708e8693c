import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { TidegateError } from "@tidegate/formats";

/** Writes files below a folder, each first beside its name and then moved onto it, when all of them could be written. */
export async function writeNewFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const targets = Object.entries(files).map(([path, text]) => ({ path: join(folder, path), text }));
  try {
    for (const { path, text } of targets) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.part`, text);
    }
    for (const { path } of targets) await rename(`${path}.part`, path);
  } catch (cause) {
    throw new TidegateError("disk", "the files cannot be written into this folder", {
      hint: "check the permissions of the folder, or see the files with --dry-run",
      cause,
    });
  }
}
