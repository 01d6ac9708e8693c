import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TidegateError } from "@tidegate/formats";

/** Writes files into a folder, each whole or not at all: first beside its name, then moved onto it. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      await writeFile(`${path}.part`, content);
      await rename(`${path}.part`, path);
    }
  } catch (cause) {
    throw new TidegateError("disk", `${folder} cannot be written`, {
      hint: "name another folder: --out FOLDER",
      cause,
    });
  }
}
