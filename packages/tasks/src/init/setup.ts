import type { FileEntry, Risk, Sample } from "@tidegate/formats";
import type { Proposals } from "@tidegate/judge";
import type { FoundFiles } from "./find-files.ts";

/** Everything that the texts are composed from. */
export interface Setup {
  readonly model: string;
  readonly risk: Risk;
  readonly files: FoundFiles;
  readonly sample: Sample;
  readonly proposals: Proposals;
  /** Rows of the test set. */
  readonly rows: number;
  /** Of every file of the manifest, by path. */
  readonly digests: ReadonlyMap<string, FileEntry["digest"]>;
  /** HEAD; undefined outside a repository. */
  readonly commit: string | undefined;
  /** The day of writing, from which the first month is counted. */
  readonly asOf: string;
}

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
  } as const;
}

/** The baseline and the environment of the model that runs now. */
export const deployed = "production";

/** What a card must say, by risk (design 5). */
export const cardParts = {
  high: ["intended_use", "out_of_scope_use", "fallback", "automation", "serving", "privacy", "lineage"],
  medium: ["intended_use"],
} as const;
