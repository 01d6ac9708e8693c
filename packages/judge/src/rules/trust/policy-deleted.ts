import { placeOf, type Revision } from "@tidegate/formats";
import type { ChangeRule } from "../change-rule.ts";
import { saying } from "../saying.ts";

const id = "policy-deleted";

/** The policy cannot be removed by a change that it judges. */
export const policyDeleted: ChangeRule = {
  id,
  evaluate({ base: revision, touched, documents: { base, head } }) {
    const moved = base.policy ? undefined : touched.find(({ path, status }) => status === "removed" && isPolicy(path));
    if (moved) return [movedFrom(moved.path)];
    if (!base.policy || head.policy) return [];
    const message = `policy ${base.policy.path} is deleted; expected it to stay, got no policy at the head`;
    const hint = restoring(revision, base.policy.path);
    return [saying(id, "block")("failed", message, { place: placeOf(base.policy), hint })];
  },
};

/** How to get a file of the base back. */
function restoring({ kind, name }: Revision, path: string): string {
  return kind === "commit" ? `restore it: git checkout ${name} -- ${path}` : `restore it: copy ${path} from ${name}`;
}

const isPolicy = (path: string) => path.endsWith("/tidegate.yaml");

/** A policy that leaves its folder would otherwise judge as a new one: by nobody's rules. */
function movedFrom(path: string) {
  const message = `policy ${path} is taken away by a change that is judged from another folder; expected it to stay`;
  const hint = `run in the folder it governs: tidegate -C ${path.slice(0, path.lastIndexOf("/"))} gate`;
  return saying(id, "block")("failed", message, { place: { file: path, side: "base" }, hint });
}
