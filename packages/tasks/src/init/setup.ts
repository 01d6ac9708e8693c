import type { FileEntry, Risk, Sample } from "@tidegate/formats";
import type { MeasuredFigure, Proposals } from "@tidegate/judge";
import type { EditorComment } from "../infer-schema/editor-comment.ts";
import type { FoundFiles } from "./find-files.ts";

/** Everything that the texts are composed from. */
export interface Setup {
  readonly model: string;
  readonly risk: Risk;
  readonly files: FoundFiles;
  readonly sample: Sample;
  readonly proposals: Proposals;
  /** What the current predictions measure, on all rows. */
  readonly figures: readonly MeasuredFigure[];
  /** Names the JSON Schemas to editors. */
  readonly editor: EditorComment;
  /** Rows of the test set. */
  readonly rows: number;
  /** Of every file of the manifest, by path. */
  readonly digests: ReadonlyMap<string, FileEntry["digest"]>;
  /** HEAD; undefined outside a repository. */
  readonly commit: string | undefined;
  /** The day of writing, from which the first month is counted. */
  readonly asOf: string;
}

/** The baseline and the environment of the model that runs now. */
export const deployed = "production";

/** Where the files of a model lie. */
export function pathsOf(model: string) {
  const folder = `models/${model}`;
  return {
    policy: "tidegate.yaml",
    manifest: `${folder}/model.yaml`,
    card: `${folder}/README.md`,
    schema: `${folder}/schema.yaml`,
    workflow: ".github/workflows/tidegate.yml",
    ignored: ".gitignore",
    deployment: `environments/${deployed}/${model}.yaml`,
  } as const;
}

/** What a card must say, by risk (design 5). */
export const cardParts = {
  high: ["intended_use", "out_of_scope_use", "fallback", "automation", "serving", "privacy", "lineage"],
  medium: ["intended_use"],
} as const;
