import { randomUUID } from "node:crypto";
import { lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { TidegateError } from "@tidegate/formats";

/**
 * Writes files below a folder, each whole or not at all: all of them first under names that nobody can have prepared, then
 * each moved onto its own. A folder that is a symbolic link is refused, because the change that is judged could have
 * brought it. Throws `disk`, with `hint`, and leaves no half-written file.
 */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>, hint: string): Promise<void> {
  if ((await lstat(folder).catch(() => undefined))?.isSymbolicLink())
    throw new TidegateError("disk", `${folder} is a symbolic link; expected a folder`, { hint });
  const targets = Object.entries(files).map(([path, text]) => {
    const target = join(folder, path);
    return { target, part: `${target}.${randomUUID()}.part`, text };
  });
  try {
    for (const { target, part, text } of targets) {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(part, text, { flag: "wx" });
    }
    for (const { target, part } of targets) await rename(part, target);
  } catch (cause) {
    await Promise.all(targets.map(({ part }) => rm(part, { force: true })));
    throw new TidegateError("disk", `${folder} cannot be written`, { hint, cause });
  }
}
