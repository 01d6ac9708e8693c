import type { Finding, ModelManifest, ReadDocument } from "@tidegate/formats";
import { isKnown, placeOf } from "@tidegate/formats";
import type { Answers, Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { headPolicy } from "../data/split-files.ts";
import { type Say, saying, unseen } from "../saying.ts";
import { digestNeed } from "./located-files.ts";

const id = "manifest-test-set";

/** The manifest's test data are the policy's test set: the same path, the same bytes. */
export const manifestTestSet: Rule = {
  id,
  needs: (subject) => (subject.head.manifest?.value ? needs(subject) : []),
  evaluate(subject, answers) {
    const { manifest } = subject.head;
    return manifest?.value ? judge(subject, answers, manifest, manifest.value) : [];
  },
};

/** The test set of the trusted tree, and the one of the head: changing it asks for approval elsewhere. */
function needs(subject: Subject) {
  const trusted = digestNeed(subject.policy.test_set.data, subject.policyFrom);
  const head = digestNeed(headPolicy(subject).test_set.data, "head");
  return subject.policyFrom === "head" ? [trusted] : [trusted, head];
}

function judge(
  subject: Subject,
  answers: Answers,
  document: ReadDocument<ModelManifest>,
  { data: { test } }: ModelManifest,
): readonly Finding[] {
  const say = saying(id, "block", subject.model);
  const place = placeOf(document, "/data/test");
  const paths = [subject.policy.test_set.data, headPolicy(subject).test_set.data];
  if (!test) {
    const message = `manifest names no test data; expected the policy's test set ${paths[0]}, got none`;
    return [say("failed", message, { place, hint: `add data: { test: { uri: ${paths[0]}, digest: "sha256:..." } }` })];
  }
  if (!paths.includes(test.uri)) {
    const message = `manifest's test data are not the policy's test set; expected ${paths[0]}, got ${test.uri}`;
    return [say("failed", message, { place, hint: `set data.test.uri to ${paths[0]}` })];
  }
  return sameBytes(subject, answers, say, test.digest).map((finding) => ({ ...finding, place }));
}

function sameBytes(subject: Subject, answers: Answers, say: Say, declared: string): readonly Finding[] {
  const [trusted, head] = needs(subject).map((need) => answers(need));
  if (trusted && isKnown(trusted) && trusted.value.digest === declared) return [];
  if (head && isKnown(head) && head.value.digest === declared) return [];
  if (!trusted || !isKnown(trusted)) {
    const reason = trusted?.unavailable ?? { code: "not_measured" as const, message: "it was not asked for" };
    return [unseen(say, `test set ${subject.policy.test_set.data}`, reason)];
  }
  const message = `manifest's test data are not the policy's test set; expected ${trusted.value.digest}, got ${declared}`;
  return [say("failed", message, { hint: `set data.test.digest to "${trusted.value.digest}"` })];
}
