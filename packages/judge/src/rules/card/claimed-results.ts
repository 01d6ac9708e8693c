import type { ModelCard, ReadDocument } from "@tidegate/formats";
import type { Subject } from "../../subject.ts";
import { pointer } from "../pointer.ts";

/** One figure that a card claims. */
export interface ClaimedResult {
  readonly type: string;
  readonly value: unknown;
  readonly args: unknown;
  readonly document: ReadDocument<unknown>;
  readonly pointer: string;
  /** Why it is not about the policy's test set; undefined when it is. */
  readonly elsewhere: string | undefined;
}

type Results = NonNullable<ModelCard["model-index"]>[number]["results"];
type Result = Results[number];

const testSplits: readonly unknown[] = [undefined, "test", "testing", "evaluation", "eval", "holdout", "hold-out"];

/** Every figure of the card's model-index and of the files in .eval_results. */
export function claimedResults(subject: Subject): readonly ClaimedResult[] {
  return [...ofModelIndex(subject), ...ofEvalResults(subject)];
}

function ofModelIndex(subject: Subject): readonly ClaimedResult[] {
  const { card } = subject.head;
  if (!card?.value) return [];
  const { value } = card;
  return (value["model-index"] ?? []).flatMap(({ results }, i) =>
    results.flatMap((result, j) =>
      result.metrics.map((metric, k) => ({
        type: metric.type,
        value: metric.value,
        args: metric.args,
        document: card,
        pointer: pointer("model-index", i, "results", j, "metrics", k, "value"),
        elsewhere: elsewhere(subject, value, result),
      })),
    ),
  );
}

/**
 * A result is about the policy's test set unless it names another split, or a dataset that is neither the test set's
 * path, nor one of the card's datasets, nor the only one of the index.
 */
function elsewhere({ policy: { test_set } }: Subject, card: ModelCard, { dataset }: Result): string | undefined {
  const split = dataset.split;
  if (!testSplits.includes(typeof split === "string" ? split.toLowerCase() : split)) return `split ${String(split)}`;
  const datasets = [card.datasets ?? []].flat().map((name) => name.toLowerCase());
  const all = (card["model-index"] ?? []).flatMap(({ results }) => results.map((result) => result.dataset.type));
  const isOnly = new Set(all).size === 1;
  const isOurs = dataset.type === test_set.data || datasets.includes(dataset.type.toLowerCase());
  return isOurs || (isOnly && datasets.length === 0) ? undefined : `dataset ${dataset.type}`;
}

/** Their datasets are benchmarks by name, which are not the policy's file. */
function ofEvalResults({ head: { eval_results } }: Subject): readonly ClaimedResult[] {
  return eval_results.flatMap((document) =>
    (document.value ?? []).map(({ dataset, value }, i) => ({
      type: dataset.task_id,
      value,
      args: undefined,
      document,
      pointer: pointer(i, "value"),
      elsewhere: `dataset ${dataset.id}`,
    })),
  );
}
