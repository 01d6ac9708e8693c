import type { AnswerOf, Finding, Known } from "@tidegate/formats";
import { isKnown } from "@tidegate/formats";
import type { Answers, Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { digestNeed } from "../manifest/located-files.ts";
import { placeText, policyPlace } from "../pointer.ts";
import { type Say, saying, unseen } from "../saying.ts";

const id = "trusted-inputs-changed";

/** Test set and baselines are the same bytes at base and head; changing what judges a candidate asks for approval. */
export const trustedInputsChanged: Rule = {
  id,
  needs: (subject) => trusted(subject).flatMap(({ path }) => [digestNeed(path, "base"), digestNeed(path, "head")]),
  evaluate: (subject, answers) => trusted(subject).flatMap((input) => judge(subject, answers, input)),
};

interface TrustedInput {
  readonly what: string;
  readonly path: string;
  readonly keys: readonly string[];
}

/** The files of the base's policy; none in a preview or without a base, where nothing is trusted yet. */
function trusted({ policy, policyFrom }: Subject): readonly TrustedInput[] {
  if (policyFrom === "head") return [];
  const baselines = Object.entries(policy.baselines).flatMap(([name, baseline]): TrustedInput[] => {
    const keys = ["baselines", name];
    if ("predictions" in baseline) return [{ what: `baseline ${name}`, path: baseline.predictions, keys }];
    return "constant" in baseline ? [{ what: `baseline ${name}`, path: baseline.of, keys }] : [];
  });
  return [{ what: "test set", path: policy.test_set.data, keys: ["test_set", "data"] }, ...baselines];
}

function judge({ model, change }: Subject, answers: Answers, { what, path, keys }: TrustedInput): readonly Finding[] {
  const say = saying(id, "block", model);
  const place = policyPlace(change.documents.base, ["models", model, ...keys]);
  const [base, head] = [answers(digestNeed(path, "base")), answers(digestNeed(path, "head"))];
  const more = place ? { place, figures: { base_place: placeText(place) } } : {};
  return compare(say, `${what} ${path}`, base, head).map((finding) => ({ ...more, ...finding }));
}

type Files = Known<AnswerOf<"files">>;

function compare(say: Say, what: string, base: Files, head: Files): readonly Finding[] {
  if (!isKnown(base)) return [unseen(say, `${what} at the base`, base.unavailable)];
  if (!isKnown(head)) {
    const { code } = head.unavailable;
    if (code !== "missing_file") return [unseen(say, `${what} at the head`, head.unavailable)];
    return [say("needs_approval", `${what} is removed; expected the base's bytes ${base.value.digest}, got no file`)];
  }
  if (base.value.digest === head.value.digest) return [];
  const message = `${what} is changed together with what it judges; expected ${base.value.digest}, got ${head.value.digest}`;
  const hint = "bring it in a pull request of its own, or have it approved";
  return [say("needs_approval", message, { hint, figures: { base: base.value.digest, head: head.value.digest } })];
}
