import type { AnswerOf, Finding, Sample, Severity } from "@tidegate/formats";
import { count, isKnown } from "@tidegate/formats";
import { contextOf } from "../metrics/context-of.ts";
import type { Answers } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { finding } from "./finding.ts";
import { shownMetrics } from "./shown-metrics.ts";

/** Above this share of the test set, missing or invalid answers are worth a warning. */
const many = 0.01;

interface Seen {
  readonly join: AnswerOf<"join">;
  readonly file: string;
  /** What becomes of a row without a valid answer. */
  readonly result: string;
  readonly classes: readonly string[];
}

interface Said {
  readonly n: number;
  readonly text: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly examples?: readonly string[];
}

/** What of the candidate's answers does not match the test set, one finding for each way in which it does not. */
export function answerFindings(subject: Subject, answers: Answers): Finding[] {
  const { model, sample } = subject;
  const join = isKnown(sample) ? answers({ kind: "join", system: "candidate" }) : sample;
  if (!isKnown(join) || !isKnown(sample)) return [];
  const seen: Seen = {
    join: join.value,
    file: fileOf(sample.value),
    result: consequence(subject),
    classes: classesOf(subject, sample.value, answers),
  };
  return [missing(seen), invalid(seen), scores(seen), surplus(seen)]
    .filter(({ n }) => n > 0)
    .map(({ n, text, figures, examples = [] }) =>
      finding("answers", weightOf(n, join.value.test_rows), text, {
        model,
        figures: { ...figures },
        ...(examples.length > 0 ? { examples: [...examples] } : {}),
      }),
    );
}

function weightOf(n: number, rows: number): ["failed" | "notice", Severity] {
  return n > many * rows ? ["failed", "warn"] : ["notice", "note"];
}

function missing({ join, file, result }: Seen): Said {
  const n = join.missing;
  const have = n === 1 ? "has" : "have";
  const text = `${count(n)} of ${count(join.test_rows)} test rows ${have} no answer in ${file}; ${result}`;
  return { n, text, figures: { missing: n }, examples: join.examples };
}

function invalid({ join, file, result, classes }: Seen): Said {
  const n = Math.max(0, join.invalid - join.invalid_scores);
  const unknown = join.unknown_classes.map((name) => JSON.stringify(name));
  const rows = `${count(n)} ${n === 1 ? "row" : "rows"} of ${file}`;
  const figures = { invalid: n };
  if (unknown.length === 0)
    return { n, text: `${rows} ${n === 1 ? "has" : "have"} no valid answer; ${result}`, figures };
  const known = classes.length > 0 ? ` (it has ${classes.join(", ")})` : "";
  const answer = `${n === 1 ? "answers" : "answer"} ${unknown.join(", ")}`;
  return { n, text: `${rows} ${answer}, which the test set does not have${known}; ${result}`, figures };
}

function scores({ join: { invalid_scores: n }, file }: Seen): Said {
  const [what, are] = n === 1 ? ["score", "is not a number"] : ["scores", "are not numbers"];
  const text = `${count(n)} ${what} of ${file} ${are} from 0 to 1; these rows rank last`;
  return { n, text, figures: { invalid_scores: n } };
}

/** Answers to nothing: rows that the test set does not have, or has already met. */
function surplus({ join: { extra, duplicates }, file }: Seen): Said {
  const parts = [
    ...(extra > 0 ? [`${count(extra)} that the test set does not have`] : []),
    ...(duplicates > 0 ? [`${count(duplicates)} whose id was there before`] : []),
  ];
  const text = `${file} has rows too many: ${parts.join(" and ")}; they are not counted`;
  return { n: extra + duplicates, text, figures: { extra, duplicates } };
}

function fileOf({ systems: { candidate } }: Sample): string {
  return candidate && "predictions" in candidate ? candidate.predictions.path : "the candidate's predictions";
}

/** Wrong answers can be counted; errors and scores cannot be made up (design 10.6). */
function consequence({ policy: { task, unanswered } }: Subject): string {
  if (task === "binary" || task === "multiclass") return "they count as wrong";
  return unanswered === "exclude" ? "they are left out" : "gates on errors and scores fail because of them";
}

function classesOf({ policy }: Subject, sample: Sample, answers: Answers): readonly string[] {
  const [metric] = shownMetrics(sample);
  const [need] = metric ? metric.needs(contextOf(policy, sample, metric)) : [];
  const answer = need ? answers(need) : undefined;
  return answer && isKnown(answer) && "classes" in answer.value ? answer.value.classes : [];
}
