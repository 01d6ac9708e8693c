import { type DataFile, isPathGlob, isRemote, type Known, type ReasonCode, unavailable } from "@tidegate/formats";
import { isThere, type NotThere, type Tree } from "@tidegate/git";
import type { LocatedFile } from "@tidegate/measure";
import { matching } from "./matching.ts";

/** Finds the files that a plan names, in the tree that it names, and nothing else: the fence of the measurement. */
export function locateIn(trees: { readonly base: Tree; readonly head: Tree }) {
  return async (file: DataFile): Promise<Known<LocatedFile[]>> => {
    if (isRemote(file.path))
      return unavailable(
        "not_measured",
        `${file.path} is not in the repository; only files of the repository are read`,
        { file: file.path },
      );
    const tree = trees[file.side];
    const paths = isPathGlob(file.path) ? matching(await tree.list(), file.path) : [file.path];
    if (paths.length === 0) return unavailable("missing_file", `${file.path} matches no file`, { file: file.path });
    const located = await Promise.all(paths.map(async (path) => ({ path, found: await tree.locate(path) })));
    const refused = located.find(({ found }) => !isThere(found));
    if (refused) return refusal(refused.path, refused.found as NotThere);
    return {
      value: located.flatMap(({ path, found }) => (isThere(found) ? [{ path, disk: found.absolute }] : [])),
    };
  };
}

const codes: Readonly<Record<NotThere["why"], ReasonCode>> = {
  missing: "missing_file",
  outside: "outside_fence",
  lfs_pointer: "unreadable_file",
  not_a_file: "unreadable_file",
  link: "outside_fence",
};

function refusal(path: string, why: NotThere) {
  return unavailable(codes[why.why], why.message, { file: path });
}
