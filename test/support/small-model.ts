import { digestOf } from "@tidegate/formats";
import { TemporaryRepository } from "./temporary-repository.ts";

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly predicted: string;
  readonly score: string;
}

/** 400 rows in two groups; the model is right in nine of ten, its scores rank them well. */
export function smallRows(count = 400): Row[] {
  return Array.from({ length: count }, (_, at) => {
    const positive = at % 4 === 0;
    const right = at % 10 !== 3;
    const predicted = positive === right;
    return {
      id: `r${at}`,
      label: positive ? "yes" : "no",
      group: at % 2 === 0 ? "a" : "b",
      predicted: predicted ? "yes" : "no",
      score: ((predicted ? 0.6 : 0.1) + (at % 37) / 100).toFixed(3),
    };
  });
}

export const testCsv = (rows: readonly Row[]) =>
  `id,label,group\n${rows.map((row) => `${row.id},${row.label},${row.group}\n`).join("")}`;
export const predictionsCsv = (rows: readonly Row[]) =>
  `id,predicted,score\n${rows.map((row) => `${row.id},${row.predicted},${row.score}\n`).join("")}`;

export const gates = {
  accuracy: { metric: "accuracy", at_least: 0.7 },
  auc: { metric: "roc_auc", at_least: 0.6 },
  groups: { metric: "true_positive_rate", in_each: ["group"], at_least: 0.3 },
};

/** The policy of the small model, as a value that a test can change. */
export function smallPolicy(model: Record<string, unknown> = {}) {
  return {
    version: 1,
    models: {
      m: {
        risk: "low",
        manifest: "model.yaml",
        task: "binary",
        test_set: { data: "test.csv", id: "id", label: "label", positive: "yes" },
        predictions: { id: "id", prediction: "predicted", score: "score" },
        slices: { group: { column: "group" } },
        gates,
        ...model,
      },
    },
  };
}

export function smallManifest(predictions: string | Uint8Array, uri = "predictions.csv") {
  return {
    version: "1.0.0",
    artifact: { uri: "https://example.com/model", digest: digestOf("model") },
    code: { commit: "0".repeat(40) },
    data: {},
    predictions: { uri, digest: digestOf(predictions) },
  };
}

/** A repository with the small model; the files given replace its own. */
export function smallRepository(files: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryRepository {
  const predictions = files["predictions.csv"] ?? predictionsCsv(smallRows());
  return new TemporaryRepository({
    "tidegate.yaml": JSON.stringify(smallPolicy()),
    "model.yaml": JSON.stringify(smallManifest(predictions)),
    "test.csv": testCsv(smallRows()),
    "predictions.csv": predictions,
    ...files,
  });
}
