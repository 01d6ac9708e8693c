import type { NeedOf } from "@tidegate/formats";
import { count, isKnown } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { saying, unseen } from "../saying.ts";
import { featuresOf, schemaOf } from "./schema-of.ts";
import { manifestFiles, type SplitFile, trustedTest } from "./split-files.ts";

const id = "label-conflicts";

/** Rows that are equal in all features have one label: no model can answer the others right. */
export const labelConflicts: Rule = {
  id,
  needs: (subject) => asked(subject).map(({ need }) => need),
  evaluate(subject, answers) {
    const say = saying(id, "warn", subject.model);
    return asked(subject).flatMap(({ file, need }) => {
      const answer = answers(need);
      const more = file.place ? { place: file.place } : {};
      const what = `${file.split} data ${file.data.path}`;
      if (!isKnown(answer)) return [unseen(say, `conflicting labels of ${what}`, answer.unavailable, more)];
      const { conflicting, rows } = answer.value;
      if (conflicting === 0) return [];
      const message = `${what} label equal rows differently; expected one label for equal features, got ${count(conflicting)} such rows of ${count(rows)}`;
      return [say("failed", message, { ...more, figures: { conflicting, rows } })];
    });
  },
};

interface Asked {
  readonly file: SplitFile;
  readonly need: NeedOf<"conflicts">;
}

/** Only classes can conflict; numbers that differ a little do not. */
function asked(subject: Subject): readonly Asked[] {
  const { task, test_set } = subject.policy;
  const read = schemaOf(subject);
  const features = read ? featuresOf(read.schema, subject) : [];
  const { label } = test_set;
  if (label === undefined || features.length === 0 || (task !== "binary" && task !== "multiclass")) return [];
  const test = test_set.labels === "with_predictions" ? [] : [trustedTest(subject)];
  return [...manifestFiles(subject), ...test].map((file) => ({
    file,
    need: { kind: "conflicts", data: file.data, features: [...features], label },
  }));
}
