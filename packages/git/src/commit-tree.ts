import { mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Revision } from "@tidegate/formats";
import { gitToFile, needGit } from "./run-git.ts";
import { isLfsPointer, lfsPointer, type NotThere, type Tree } from "./tree.ts";

interface Blob {
  readonly id: string;
  readonly mode: string;
  readonly size: number;
}

/**
 * The tree of a commit, read from Git's objects. Files that must lie on disk are written once into `scratch`. Only a path
 * that the commit does not list is missing; an object that cannot be had throws `git_failed`.
 */
export class CommitTree implements Tree {
  readonly revision: Revision;
  readonly #repository: string;
  readonly #prefix: string;
  readonly #scratch: string;
  readonly #written = new Map<string, Promise<string>>();
  #blobs: Promise<ReadonlyMap<string, Blob>> | undefined;

  /** `prefix` is the policy's folder below the repository's root, `""` or ending in `/`. */
  constructor(repository: string, prefix: string, commit: string, name: string, scratch: string) {
    this.revision = { kind: "commit", name, commit };
    this.#repository = repository;
    this.#prefix = prefix;
    this.#scratch = scratch;
  }

  async list(): Promise<readonly string[]> {
    return [...(await this.#files()).keys()].sort();
  }

  async read(path: string): Promise<Uint8Array | NotThere> {
    const blob = await this.#blob(path);
    if ("why" in blob) return blob;
    const bytes = new Uint8Array(await needGit(this.#repository, ["cat-file", "blob", blob.id]));
    return isLfsPointer(bytes) ? lfsPointer(path) : bytes;
  }

  async locate(path: string): Promise<{ absolute: string } | NotThere> {
    const blob = await this.#blob(path);
    if ("why" in blob) return blob;
    if (blob.size < 1024) {
      const bytes = await this.read(path);
      if ("why" in bytes) return bytes;
    }
    const writing = this.#written.get(path) ?? this.#write(path, blob);
    this.#written.set(path, writing);
    return { absolute: await writing };
  }

  async #write(path: string, blob: Blob): Promise<string> {
    const absolute = join(this.#scratch, path);
    await mkdir(dirname(absolute), { recursive: true });
    await gitToFile(this.#repository, ["cat-file", "blob", blob.id], `${absolute}.part`);
    await rename(`${absolute}.part`, absolute);
    return absolute;
  }

  async #blob(path: string): Promise<Blob | NotThere> {
    const { name } = this.revision;
    const blob = (await this.#files()).get(path);
    if (blob === undefined) return { why: "missing", message: `${path} does not exist in ${name}` };
    if (blob.mode === "120000")
      return { why: "link", message: `${path} is a symbolic link in ${name}; expected a file` };
    return blob;
  }

  #files(): Promise<ReadonlyMap<string, Blob>> {
    this.#blobs ??= this.#listBlobs();
    return this.#blobs;
  }

  async #listBlobs(): Promise<ReadonlyMap<string, Blob>> {
    const args = ["ls-tree", "-r", "-z", "-l", "--full-tree", this.revision.commit ?? ""];
    const listed = await needGit(this.#repository, this.#prefix === "" ? args : [...args, "--", this.#prefix]);
    const entries = listed.toString("utf8").split("\0").filter(Boolean).map(entryOf);
    return new Map(
      entries
        .filter(({ kind, path }) => kind === "blob" && path.startsWith(this.#prefix))
        .map(({ path, id, mode, size }) => [path.slice(this.#prefix.length), { id, mode, size }]),
    );
  }
}

/** An entry is `<mode> <kind> <id> <size>` TAB `<path>`; the path may itself hold tabs. */
function entryOf(line: string) {
  const tab = line.indexOf("\t");
  const [mode = "", kind = "", id = "", size = ""] = line.slice(0, tab).split(/ +/);
  return { mode, kind, id, size: Number(size), path: line.slice(tab + 1) };
}
