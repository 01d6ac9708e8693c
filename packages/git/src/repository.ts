import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { TidegateError } from "@tidegate/formats";
import { CommitTree } from "./commit-tree.ts";
import { defaultBranch, hasRemote } from "./default-branch.ts";
import { EmptyTree } from "./empty-tree.ts";
import { FolderTree } from "./folder-tree.ts";
import { askGit } from "./run-git.ts";
import type { Tree } from "./tree.ts";

/** The tree at a folder: what the change proposes. `plain` leaves Git out, for a comparison of two folders. */
export async function openHead(folder: string, plain = false): Promise<Tree> {
  const commit = plain ? undefined : await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (!commit) return new FolderTree(folder, { kind: "folder", name: nameOf(folder) });
  const branch = await askGit(folder, ["rev-parse", "--abbrev-ref", "HEAD"]);
  const name = branch && branch !== "HEAD" ? branch : commit.slice(0, 12);
  return new FolderTree(folder, { kind: "working_tree", name, commit });
}

/**
 * The base: a folder written as a path (`./x`, `../x`, `/x`), a commit by any name Git knows, or, when none is given,
 * the merge base with the default branch. Inside a repository a bare name is never a folder: the change could bring
 * one of that name. Only where there is no repository, or one without a remote and without a main branch to compare
 * with, there is no base. Throws `wrong_argument`, `no_repository`, `unknown_revision`, `git_failed`.
 */
export async function openBase(folder: string, base: string | undefined, scratch: string): Promise<Tree> {
  if (base !== undefined && base.trim() === "")
    throw new TidegateError("wrong_argument", "--base is empty; expected a commit or a folder", {
      hint: "leave it out to compare with the default branch",
    });
  await refuseEmbeddedRepository(folder);
  if (base !== undefined && isPath(base)) return openFolder(folder, base);
  const top = await askGit(folder, ["rev-parse", "--show-toplevel"]);
  if (top === undefined) return withoutRepository(folder, base);
  if (base !== undefined) return commitTree(folder, top, await commitOf(folder, base), base, scratch);
  return openDefault(folder, top, scratch);
}

const nameOf = (folder: string) => folder.split(sep).at(-1) || folder;
const isPath = (base: string) => isAbsolute(base) || /^\.\.?([\\/]|$)/.test(base);

async function openFolder(folder: string, base: string): Promise<Tree> {
  const root = resolve(folder, base);
  if (!(await isFolder(root)))
    throw new TidegateError("wrong_argument", `--base ${base} is not a folder`, { hint: "name a folder, or a commit" });
  if ((await realpath(root)) === (await realpath(folder)))
    throw new TidegateError("wrong_argument", `--base ${base} is the folder that is judged; expected another one`, {});
  return new FolderTree(root, { kind: "folder", name: nameOf(root) });
}

async function withoutRepository(folder: string, base: string | undefined): Promise<Tree> {
  if (base === undefined) return new EmptyTree();
  if (await isFolder(resolve(folder, base))) return openFolder(folder, base);
  throw new TidegateError("no_repository", `--base ${base} is not a folder, and ${folder} is not in a Git repository`, {
    hint: "name a folder with --base, or run inside a repository",
  });
}

async function openDefault(folder: string, top: string, scratch: string): Promise<Tree> {
  const branch = await defaultBranch(folder);
  if (branch === undefined) {
    if (!(await hasRemote(folder))) return new EmptyTree();
    throw new TidegateError(
      "unknown_revision",
      "the default branch of the remote is not in this clone, so there is nothing to compare with",
      {
        hint: "name the base: --base COMMIT; or fetch it: git fetch origin main, with enough history",
      },
    );
  }
  const commit = await askGit(folder, ["merge-base", "HEAD", branch.ref]);
  if (commit) return commitTree(folder, top, commit, branch.name, scratch);
  throw new TidegateError("unknown_revision", `no common ancestor of HEAD and ${branch.name} was found`, {
    hint: "git fetch --unshallow, or name the base: --base COMMIT",
  });
}

async function commitOf(folder: string, name: string): Promise<string> {
  const commit = await askGit(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  if (commit) return commit;
  throw new TidegateError("unknown_revision", `--base ${name} is not a commit of this repository`, {
    hint: "git fetch, or check the spelling; a folder is written as a path: --base ./folder",
  });
}

async function commitTree(folder: string, top: string, commit: string, name: string, scratch: string): Promise<Tree> {
  const below = relative(await realpath(top), await realpath(folder))
    .split(sep)
    .join("/");
  return new CommitTree(top, below === "" ? "" : `${below}/`, commit, name, scratch);
}

/** Git takes a folder that holds these for a bare repository, with a configuration of its own: a change must not bring one. */
async function refuseEmbeddedRepository(folder: string): Promise<void> {
  const parts = await Promise.all(
    ["HEAD", "objects", "refs"].map((name) => stat(join(folder, name)).catch(() => undefined)),
  );
  if (parts.some((part) => part === undefined)) return;
  throw new TidegateError(
    "no_repository",
    `${folder} looks like a bare Git repository (HEAD, objects, refs); expected a working tree`,
    {
      hint: "remove HEAD, objects and refs from the folder of tidegate.yaml",
    },
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
