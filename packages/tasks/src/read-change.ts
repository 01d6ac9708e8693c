import { type Change, TidegateError } from "@tidegate/formats";
import { openBase, openHead, type Tree, touchedPaths } from "@tidegate/git";
import { readDocuments } from "./read-documents.ts";
import type { World } from "./world.ts";

/** A change and the two trees it was read from, for the data files that the plan will name. */
export interface OpenChange {
  readonly change: Change;
  readonly trees: { readonly base: Tree; readonly head: Tree };
}

/**
 * Reads what is proposed: the head is the folder as it lies there, the base a commit or another folder. Throws `no_policy`
 * when neither tree has one.
 */
export async function readChange(world: World, base: string | undefined): Promise<OpenChange> {
  const baseTree = await openBase(world.folder, base, world.scratch);
  const headTree = await openHead(world.folder, baseTree.revision.kind === "folder");
  const before = await readDocuments(baseTree, "base");
  const after = await readDocuments(headTree, "head", before.policy?.value);
  if (!before.policy && !after.policy) throw noPolicy(world.folder);
  const change: Change = {
    base: baseTree.revision,
    head: headTree.revision,
    touched: await touchedPaths(baseTree, headTree, world.folder),
    documents: { base: before, head: after },
  };
  return { change, trees: { base: baseTree, head: headTree } };
}

/** Nothing to judge by on either side is a wrong folder or a missing policy, never a pass. */
function noPolicy(folder: string): TidegateError {
  return new TidegateError("no_policy", `there is no tidegate.yaml in ${folder}, and none in the base`, {
    hint: "write one with: tidegate init; or name its folder: tidegate -C FOLDER gate",
  });
}
