import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Revision } from "@tidegate/formats";
import { runGit } from "./run-git.ts";
import { isLfsPointer, isThere, lfsPointer, type NotThere, type Tree } from "./tree.ts";

interface Blob {
  readonly id: string;
  readonly mode: string;
}

/** The tree of a commit, read from Git's objects. Files that must lie on disk are written once into `scratch`. */
export class CommitTree implements Tree {
  readonly revision: Revision;
  readonly #repository: string;
  readonly #prefix: string;
  readonly #scratch: string;
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
    const blob = (await this.#files()).get(path);
    if (blob === undefined) return { why: "missing", message: `${path} does not exist in ${this.revision.name}` };
    if (blob.mode === "120000")
      return { why: "not_a_file", message: `${path} is a symbolic link in ${this.revision.name}` };
    const answer = await runGit(this.#repository, ["cat-file", "blob", blob.id]);
    if (answer.code !== 0)
      return { why: "missing", message: `${path} could not be read from ${this.revision.name}: ${answer.stderr}` };
    const bytes = new Uint8Array(answer.stdout);
    return isLfsPointer(bytes) ? lfsPointer(path) : bytes;
  }

  async locate(path: string): Promise<{ absolute: string } | NotThere> {
    const bytes = await this.read(path);
    if (!isThere(bytes)) return bytes;
    const absolute = join(this.#scratch, path);
    await mkdir(dirname(absolute), { recursive: true });
    await writeFile(`${absolute}.part`, bytes);
    await rename(`${absolute}.part`, absolute);
    return { absolute };
  }

  #files(): Promise<ReadonlyMap<string, Blob>> {
    this.#blobs ??= this.#listBlobs();
    return this.#blobs;
  }

  async #listBlobs(): Promise<ReadonlyMap<string, Blob>> {
    const commit = this.revision.commit ?? "";
    const answer = await runGit(this.#repository, [
      "ls-tree",
      "-r",
      "-z",
      "--full-tree",
      commit,
      "--",
      this.#prefix || ".",
    ]);
    const lines = answer.stdout.toString("utf8").split("\0").filter(Boolean);
    return new Map(
      lines.flatMap((line) => {
        const [head = "", path = ""] = line.split("\t");
        const [mode = "", kind = "", id = ""] = head.split(" ");
        return kind === "blob" && path.startsWith(this.#prefix)
          ? [[path.slice(this.#prefix.length), { id, mode }] as const]
          : [];
      }),
    );
  }
}
