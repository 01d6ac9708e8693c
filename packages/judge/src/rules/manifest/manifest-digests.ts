import type { Finding } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import type { Answers, Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { isRemote } from "../remote.ts";
import { saying, unseen } from "../saying.ts";
import { digestNeed, type LocatedFile, locatedFiles } from "./located-files.ts";

const id = "manifest-digests";

/** The files of the repository that the manifest names have the digests that it declares. */
export const manifestDigests: Rule = {
  id,
  needs: (subject) => locatedFiles(subject).flatMap(({ uri }) => (isRemote(uri) ? [] : [digestNeed(uri)])),
  evaluate: (subject, answers) => locatedFiles(subject).flatMap((file) => judge(subject, answers, file)),
};

function judge({ model }: Subject, answers: Answers, { what, uri, digest, place }: LocatedFile): readonly Finding[] {
  if (isRemote(uri)) {
    const message = `${what} lies outside the repository and was not measured; expected the bytes of ${digest}, got the uri ${uri}`;
    return [saying(id, "note", model)("notice", message, { place })];
  }
  const say = saying(id, "block", model);
  const answer = answers(digestNeed(uri));
  if (!isKnown(answer)) return [unseen(say, `digest of ${uri} (${what})`, answer.unavailable, { place })];
  if (answer.value.digest === digest) return [];
  const message = `${what} ${uri} is not the declared file; expected ${digest}, got ${answer.value.digest}`;
  return [say("failed", message, { place, hint: `digest: "${answer.value.digest}"` })];
}
