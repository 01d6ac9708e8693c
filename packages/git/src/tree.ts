import type { Revision } from "@tidegate/formats";

/** Something in a tree that is not a file we can read: said instead of thrown. */
export interface NotThere {
  readonly why: "missing" | "outside" | "lfs_pointer" | "not_a_file" | "link";
  readonly message: string;
}

/**
 * The files of one side of a change, below the folder of the policy. Paths are relative to it, with `/`. Nothing outside
 * the folder can be reached, by `..` or by a symbolic link.
 */
export interface Tree {
  readonly revision: Revision;
  /** All files, sorted by path. */
  list(): Promise<readonly string[]>;
  /** The bytes of a file; `NotThere` when there is none. */
  read(path: string): Promise<Uint8Array | NotThere>;
  /** Where the file lies on disk, for readers that need a path. */
  locate(path: string): Promise<{ readonly absolute: string } | NotThere>;
}

/** Tells an answer from a refusal. */
export function isThere<T extends object>(answer: T | NotThere): answer is T {
  return !("why" in answer);
}

const pointer = new TextEncoder().encode("version https://git-lfs.github.com/spec/");

/** Whether bytes are a Git LFS pointer instead of the file it stands for. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && pointer.every((byte, at) => bytes[at] === byte);
}

export function lfsPointer(path: string): NotThere {
  return {
    why: "lfs_pointer",
    message: `${path} is a Git LFS pointer, its content was not fetched; run: git lfs pull`,
  };
}
