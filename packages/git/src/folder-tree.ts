import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Revision } from "@tidegate/formats";
import { runGit } from "./run-git.ts";
import { isLfsPointer, isThere, lfsPointer, type NotThere, type Tree } from "./tree.ts";

const skipped = new Set([".git", "node_modules", ".venv", "__pycache__"]);

/**
 * The tree of a folder on disk: the working tree of a repository, or a plain folder. Like the tree of a commit it follows no
 * symbolic link and enters no submodule: what a path means must not depend on which side it is read from.
 */
export class FolderTree implements Tree {
  readonly revision: Revision;
  readonly #root: string;

  constructor(root: string, revision: Revision) {
    this.#root = resolve(root);
    this.revision = revision;
  }

  async list(): Promise<readonly string[]> {
    const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
    const known = this.revision.kind === "working_tree" ? await runGit(this.#root, args) : undefined;
    if (known?.code === 0) return known.stdout.toString("utf8").split("\0").filter(Boolean).sort();
    return (await walk(this.#root, this.#root)).sort();
  }

  async read(path: string): Promise<Uint8Array | NotThere> {
    const found = await this.#resolve(path);
    if (!isThere(found)) return found;
    const bytes = new Uint8Array(await readFile(found.absolute));
    return isLfsPointer(bytes) ? lfsPointer(path) : bytes;
  }

  async locate(path: string): Promise<{ absolute: string } | NotThere> {
    const found = await this.#resolve(path);
    if (!isThere(found)) return found;
    await using file = await open(found.absolute);
    const { buffer, bytesRead } = await file.read(new Uint8Array(1024), 0, 1024, 0);
    const size = (await file.stat()).size;
    return size < 1024 && isLfsPointer(buffer.subarray(0, bytesRead)) ? lfsPointer(path) : found;
  }

  async #resolve(path: string): Promise<{ absolute: string } | NotThere> {
    const outside: NotThere = { why: "outside", message: `${path} leads out of the folder of tidegate.yaml` };
    const wanted = resolve(this.#root, path);
    if (!isInside(this.#root, wanted)) return outside;
    try {
      const root = await realpath(this.#root);
      const absolute = await realpath(wanted);
      if (!isInside(root, absolute)) return outside;
      if (absolute !== join(root, relative(this.#root, wanted)))
        return { why: "link", message: `${path} is or goes through a symbolic link; expected a file` };
      if (!(await stat(absolute)).isFile())
        return { why: "not_a_file", message: `${path} is a folder; expected a file` };
      return (await isInSubmodule(root, absolute))
        ? { why: "outside", message: `${path} lies in a submodule; expected a file of this repository` }
        : { absolute };
    } catch {
      return { why: "missing", message: `${path} does not exist` };
    }
  }
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Whether a folder between the root and the file is a repository of its own. */
async function isInSubmodule(root: string, file: string): Promise<boolean> {
  for (let folder = dirname(file); folder !== root && isInside(root, folder); folder = dirname(folder)) {
    const found = await stat(join(folder, ".git")).catch(() => undefined);
    if (found) return true;
  }
  return false;
}

async function walk(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(root, path);
      return entry.isFile() || entry.isSymbolicLink() ? [relative(root, path).split(sep).join("/")] : [];
    }),
  );
  return below.flat();
}
