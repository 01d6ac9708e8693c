import type { Sample } from "@tidegate/formats";
import type { Tree } from "@tidegate/git";
import { type MeasuredFigure, measuredFigures, type Proposals, proposalNeeds, proposeGates } from "@tidegate/judge";
import { askData, required } from "../infer-schema/ask-data.ts";
import { fileOf } from "../infer-schema/read-tables.ts";
import type { Progress } from "../progress.ts";
import { missing, type Say } from "./request.ts";
import { deployed } from "./setup.ts";

export interface Measured {
  readonly proposals: Proposals;
  readonly figures: readonly MeasuredFigure[];
  /** Rows of the test set. */
  readonly rows: number;
}

/** Measures the current predictions and proposes gates that the test set can carry. */
export async function measureProposals(tree: Tree, sample: Sample, progress: Progress, say: Say): Promise<Measured> {
  const join = { kind: "join", system: "candidate" } as const;
  const answers = (await askData(tree, { all: { sample, needs: [join, ...proposalNeeds(sample)] } }, progress))("all");
  const met = required(answers(join));
  say(`${met.matched} of ${met.test_rows} rows of the test set have an answer`);
  if (met.matched === 0)
    throw missing(
      `no id of the predictions is in the test set: column ${sample.test.id}`,
      "name another column with --id COLUMN, or other files with --test FILE and --predictions FILE",
    );
  return {
    proposals: proposeGates(sample, answers, deployed),
    figures: measuredFigures(sample, answers),
    rows: met.test_rows,
  };
}

/** The digest of each file, by path. */
export async function digestsOf(
  tree: Tree,
  paths: readonly (string | undefined)[],
  progress: Progress,
): Promise<Map<string, string>> {
  const here = new Set(await tree.list());
  const wanted = paths.filter((path): path is string => path !== undefined && here.has(path));
  const needs = wanted.map((path) => ({ kind: "files", data: fileOf(path) }) as const);
  const answers = (await askData(tree, { all: { needs } }, progress))("all");
  return new Map(needs.map((need) => [need.data.path, required(answers(need)).digest]));
}
