import { realpath, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { TidegateError } from "@tidegate/formats";
import { CommitTree } from "./commit-tree.ts";
import { EmptyTree } from "./empty-tree.ts";
import { FolderTree } from "./folder-tree.ts";
import { askGit } from "./run-git.ts";
import type { Tree } from "./tree.ts";

/** The tree at a folder: what the change proposes. `plain` leaves Git out, for a comparison of two folders. */
export async function openHead(folder: string, plain = false): Promise<Tree> {
  const commit = plain ? undefined : await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  const branch = commit && (await askGit(folder, ["rev-parse", "--abbrev-ref", "HEAD"]));
  const tracked = commit && (await askGit(folder, ["ls-files", "--error-unmatch", "tidegate.yaml"])) !== undefined;
  if (!commit || !tracked) return new FolderTree(folder, { kind: "folder", name: folder.split(sep).at(-1) ?? folder });
  return new FolderTree(folder, {
    kind: "working_tree",
    name: branch && branch !== "HEAD" ? branch : commit.slice(0, 12),
    commit,
  });
}

/**
 * The base: a folder, a commit by any name Git knows, or, when none is given, the merge base with the remote's default
 * branch. Without a repository or a remote there is no base.
 */
export async function openBase(folder: string, base: string | undefined, scratch: string): Promise<Tree> {
  if (base !== undefined && (await isFolder(resolve(folder, base)))) {
    const root = resolve(folder, base);
    return new FolderTree(root, { kind: "folder", name: root.split(sep).at(-1) ?? root });
  }
  const top = await askGit(folder, ["rev-parse", "--show-toplevel"]);
  if (base === undefined && top === undefined) return new EmptyTree();
  if (top === undefined)
    throw new TidegateError(
      "no_repository",
      `--base ${base} is neither a folder nor a commit: ${folder} is not in a Git repository`,
      {
        hint: "name a folder with --base, or run inside a repository",
      },
    );
  const name = base ?? (await remoteDefault(folder));
  if (name === undefined) return new EmptyTree();
  return commitTree(folder, top, name, base === undefined, scratch);
}

async function commitTree(
  folder: string,
  top: string,
  name: string,
  mergeBase: boolean,
  scratch: string,
): Promise<Tree> {
  const args = mergeBase
    ? ["merge-base", "HEAD", name]
    : ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const commit = await askGit(folder, args);
  if (!commit) {
    const hint = mergeBase
      ? `git fetch --unshallow, or name the base: --base COMMIT`
      : "git fetch, or check the spelling; --base takes a commit or a folder";
    const what = mergeBase
      ? `no common ancestor of HEAD and ${name} was found`
      : `--base ${name} is not a commit of this repository and not a folder`;
    throw new TidegateError("unknown_revision", what, { hint });
  }
  const below = relative(await realpath(top), await realpath(folder))
    .split(sep)
    .join("/");
  return new CommitTree(top, below === "" ? "" : `${below}/`, commit, name, scratch);
}

async function remoteDefault(folder: string): Promise<string | undefined> {
  const head = await askGit(folder, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  if (head) return head;
  for (const name of ["origin/main", "origin/master"])
    if (await askGit(folder, ["rev-parse", "--verify", "--quiet", `refs/remotes/${name}`])) return name;
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
