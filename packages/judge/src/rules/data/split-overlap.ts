import type { AnswerOf, Finding, Known, NeedOf } from "@tidegate/formats";
import { count, isKnown } from "@tidegate/formats";
import type { Answers, Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { saying, unseen } from "../saying.ts";
import { featuresOf, schemaOf } from "./schema-of.ts";
import { manifestFiles, type SplitFile, trustedTest } from "./split-files.ts";

const id = "split-overlap";

/** Above this share of the shared ids, equal features are no chance: ids that number each file's rows share them all. */
const sameRows = 0.01;

/** Training, validation and test data share no rows: neither by id nor, as far as that can be avoided, by all features. */
export const splitOverlap: Rule = {
  id,
  needs: (subject) =>
    pairs(subject).flatMap((pair) => Object.values(needsOf(subject, pair)).filter((need) => need !== undefined)),
  evaluate: (subject, answers) => pairs(subject).flatMap((pair) => judge(subject, answers, pair)),
};

type Pair = readonly [left: SplitFile, right: SplitFile];

function pairs(subject: Subject): readonly Pair[] {
  const files = [...manifestFiles(subject), trustedTest(subject)];
  return files.flatMap((left, i) => files.slice(i + 1).map((right): Pair => [left, right]));
}

interface Overlaps<T> {
  readonly ids: T;
  readonly features: T | undefined;
  readonly both: T | undefined;
}

function needsOf(subject: Subject, [left, right]: Pair): Overlaps<NeedOf<"overlap">> {
  const read = schemaOf(subject);
  const features = read ? featuresOf(read.schema, subject) : [];
  const row = subject.policy.test_set.id;
  const need = (columns: readonly string[]): NeedOf<"overlap"> => {
    return { kind: "overlap", left: left.data, right: right.data, columns: [...columns] };
  };
  const has = features.length > 0;
  return {
    ids: need([row]),
    features: has ? need(features) : undefined,
    both: has ? need([row, ...features]) : undefined,
  };
}

function judge(subject: Subject, answers: Answers, pair: Pair): readonly Finding[] {
  const needs = needsOf(subject, pair);
  const [ids, features, both] = [needs.ids, needs.features, needs.both].map((need) => need && answers(need));
  return [...(ids ? byId(subject, pair, ids, both) : []), ...(features ? byFeatures(subject, pair, features) : [])];
}

type Overlap = Known<AnswerOf<"overlap">>;

function byId(subject: Subject, pair: Pair, ids: Overlap, both: Overlap | undefined): readonly Finding[] {
  const say = saying(id, pair[1].split === "test" ? "block" : "warn", subject.model);
  const more = placed(pair);
  if (!isKnown(ids)) return [unseen(say, `rows shared by ${nameOf(pair)}`, ids.unavailable, more)];
  const { shared } = ids.value;
  if (shared === 0) return [];
  if (both && !isKnown(both)) return [unseen(say, `rows shared by ${nameOf(pair)}`, both.unavailable, more)];
  const same = both ? both.value.shared : shared;
  const figures = { shared_ids: shared, same_rows: same };
  if (same > 0 && same >= sameRows * shared) {
    const message = `${nameOf(pair)} share rows; expected no id in both, got ${count(shared)}, of which ${count(same)} have equal features`;
    return [say("failed", message, { ...more, figures, hint: `remove the shared ids from ${pair[0].data.path}` })];
  }
  const message = `${nameOf(pair)} share ${count(shared)} ids whose rows differ; expected ids that name a row in all files`;
  return [saying(id, "note", subject.model)("notice", message, { ...more, figures })];
}

function byFeatures(subject: Subject, pair: Pair, features: Overlap): readonly Finding[] {
  const say = saying(id, "warn", subject.model);
  if (!isKnown(features)) return [unseen(say, `equal features in ${nameOf(pair)}`, features.unavailable, placed(pair))];
  const { shared, right_rows } = features.value;
  if (shared === 0) return [];
  const message = `${nameOf(pair)} hold rows with equal features; expected none, got ${count(shared)} of ${count(right_rows)}`;
  return [say("failed", message, { ...placed(pair), figures: { shared, right_rows } })];
}

function nameOf([left, right]: Pair): string {
  return `${left.split} and ${right.split} data`;
}

function placed([left]: Pair) {
  return left.place ? { place: left.place } : {};
}
