import { noted, type Writable, writeYaml } from "@tidegate/formats";
import { countText } from "@tidegate/judge";
import { cardParts, type Setup } from "./setup.ts";

/** What each part of a card is about. */
const about: Readonly<Record<string, string>> = {
  owner: "TODO: the team that answers for this model",
  intended_use: "TODO: what the model is for, and who decides with it",
  out_of_scope_use: "TODO: what it must not be used for",
  fallback: "TODO: what happens when there is no answer",
  serving: "TODO: batch or real-time; cloud, edge or on-premises",
  privacy: "TODO: which personal data it reads, why, how long they are kept",
  lineage: "TODO: where the training data come from, and how they were chosen",
};

/** A card whose required parts are open: the gate names each of them until somebody has written it. */
export function cardText(setup: Setup): string {
  const { model, risk } = setup;
  const parts = ["owner", ...(risk === "high" ? cardParts.high : cardParts.medium)];
  const front = writeYaml(
    {
      license: noted("other", { beside: "an SPDX identifier in lower case, such as apache-2.0 or mit" }),
      license_name: "TODO",
      license_link: "TODO",
      "model-index": modelIndex(setup),
      tidegate: {
        version: noted("0.1.0", { quoted: true }),
        ...Object.fromEntries(parts.filter((part) => part !== "automation").map((part) => [part, partText(part)])),
      },
    },
    ["Front matter as on Hugging Face. The gate reports every TODO until somebody has written what is asked for."],
  );
  const open = parts.includes("automation")
    ? "  # automation: assistance, partial or full: how far the model decides alone\n"
    : "";
  return `---\n${front}${open}---\n\n${body(model, setup)}`;
}

const hubTasks = {
  binary: "tabular-classification",
  multiclass: "tabular-classification",
  regression: "tabular-regression",
  score: "other",
} as const;

/** The measured figures as claims, which the gate holds against what it measures. */
function modelIndex({ model, files, sample, figures, rows }: Setup): Writable | undefined {
  if (figures.length === 0) return undefined;
  const metrics = figures.map(({ metric, value }) =>
    noted({ type: metric, value: Number(value.toFixed(4)) }, { flow: true }),
  );
  const result = {
    task: noted({ type: hubTasks[sample.task] }, { flow: true }),
    dataset: { type: files.test, name: `the test set, ${countText(rows)} rows` },
    metrics,
  };
  const above = ["As measured. The gate holds them against what it measures: write the new figures with a new model."];
  return noted([{ name: model, results: [result] }], { above });
}

function partText(part: string): Writable {
  return about[part] ?? `TODO: ${part.replaceAll("_", " ")}`;
}

function body(model: string, { files, rows }: Setup): string {
  return [
    `# ${model}`,
    "",
    "TODO: what the model does, in one sentence.",
    "",
    "## How good it is",
    "",
    `TODO: what the figures in \`model-index\`, on the ${rows} rows of \`${files.test}\`, mean for those who use it.`,
    "",
    "## Limits",
    "",
    "TODO: where it is worse, for whom, and what is not known.",
    "",
    "## Data",
    "",
    "TODO: where they come from, under which license, and what was changed.",
    "",
  ].join("\n");
}
