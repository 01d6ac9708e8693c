import { askGit } from "./run-git.ts";

/** A branch by its full name, which nothing else can have, and as people call it. */
export interface Branch {
  readonly ref: string;
  readonly name: string;
}

/**
 * What a change is compared with when nobody says: the remote's default branch; without a remote the local main branch,
 * unless that is where we are.
 */
export async function defaultBranch(folder: string): Promise<Branch | undefined> {
  const head = await askGit(folder, ["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
  if (head) return branchOf(head);
  const remotes = ["refs/remotes/origin/main", "refs/remotes/origin/master"];
  const local = (await hasRemote(folder)) ? [] : ["refs/heads/main", "refs/heads/master"];
  const here = await askGit(folder, ["symbolic-ref", "--quiet", "HEAD"]);
  for (const ref of [...remotes, ...local])
    if (ref !== here && (await askGit(folder, ["rev-parse", "--verify", "--quiet", ref]))) return branchOf(ref);
  return undefined;
}

/** Whether the repository knows of another one. */
export async function hasRemote(folder: string): Promise<boolean> {
  return (await askGit(folder, ["remote"]))?.trim() !== "";
}

function branchOf(ref: string): Branch {
  const name = ref.replace(/^refs\/(heads|remotes)\//, "");
  return { ref, name: ref.startsWith("refs/heads/") ? `${name} (local branch)` : name };
}
