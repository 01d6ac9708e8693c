import type { Finding } from "@tidegate/formats";
import { isKnown, isRemote } from "@tidegate/formats";
import type { Answers, Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { saying, unseen } from "../saying.ts";
import { digestNeed, type LocatedFile, locatedFiles } from "./located-files.ts";

const id = "manifest-digests";

/** The files of the repository that the manifest names have the digests that it declares. */
export const manifestDigests: Rule = {
  id,
  needs: (subject) => locatedFiles(subject).flatMap(({ uri }) => (isRemote(uri) ? [] : [digestNeed(uri)])),
  evaluate: (subject, answers) => locatedFiles(subject).flatMap((file) => judge(subject, answers, file)),
};

function judge(
  { model }: Subject,
  answers: Answers,
  { what, uri, digest, pointer, place }: LocatedFile,
): readonly Finding[] {
  if (isRemote(uri)) {
    const message = `${what} lies outside the repository and was not measured; expected the bytes of ${digest}, got the uri ${uri}`;
    return [saying(id, "note", model)("notice", message, { place })];
  }
  const say = saying(id, "block", model);
  const answer = answers(digestNeed(uri));
  if (!isKnown(answer)) return [unseen(say, `digest of ${uri} (${what})`, answer.unavailable, { place })];
  if (answer.value.digest === digest) return [];
  const found = answer.value.digest;
  const message = `${uri} has another digest than ${place.file} declares`;
  const hint = `set ${keyOf(pointer)}.digest to "${found}", or commit the file that was declared`;
  return [say("failed", message, { place, hint, figures: { declared: digest, found } })];
}

/** A pointer into the manifest as people write it: `data.train`. */
function keyOf(pointer: string): string {
  return pointer.slice(1).replaceAll("/", ".");
}
