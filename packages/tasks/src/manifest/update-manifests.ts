import { type DigestPlace, digestPlaces, isKnown, isRemote, rewriteDigests, TidegateError } from "@tidegate/formats";
import { isThere, openHead, type Tree } from "@tidegate/git";
import { askData } from "../infer-schema/ask-data.ts";
import { fileOf } from "../infer-schema/read-tables.ts";
import type { Progress } from "../progress.ts";
import { readDocuments } from "../read-documents.ts";
import type { World } from "../world.ts";
import { writeFiles } from "../write-files.ts";

/** What became of one manifest. */
export interface ManifestUpdate {
  readonly path: string;
  readonly changed: readonly Pick<DigestPlace, "part" | "uri">[];
}

/**
 * Writes the digests of the repository's files as they are now into the manifests of all models, or of one. All are
 * composed before the first is written; a manifest whose digests are right is not touched.
 */
export async function updateManifests(world: World, model: string | undefined): Promise<ManifestUpdate[]> {
  const tree = await openHead(world.folder, true);
  const paths = await manifestsOf(tree, model);
  const rewritten = await Promise.all(
    paths.map(async (path) => {
      const text = await textOf(tree, path);
      return { path, ...rewriteDigests(text, await digestsFor(tree, path, text, world.progress), path) };
    }),
  );
  const files = rewritten.filter(({ changed }) => changed.length > 0).map(({ path, text }) => [path, text]);
  await writeFiles(world.folder, Object.fromEntries(files), "check the permissions of the folder");
  return rewritten.map(({ path, changed }) => ({ path, changed }));
}

/** The manifests that the policy names. */
async function manifestsOf(tree: Tree, model: string | undefined): Promise<string[]> {
  const { policy } = await readDocuments(tree, "head");
  if (policy === undefined)
    throw new TidegateError("no_policy", "there is no tidegate.yaml here or above", {
      hint: "write one with tidegate init, or name its folder: tidegate -C FOLDER manifest update",
    });
  if (policy.value === undefined)
    throw new TidegateError("malformed_input", policy.problems[0]?.message ?? "tidegate.yaml cannot be read", {
      hint: "tidegate gate shows every problem of the policy",
    });
  const models = Object.entries(policy.value.models).filter(([name]) => model === undefined || name === model);
  if (models.length === 0)
    throw new TidegateError("wrong_argument", `the policy has no model${model === undefined ? "" : ` ${model}`}`, {
      hint: `it has: ${Object.keys(policy.value.models).join(", ") || "none"}`,
    });
  return models.map(([, { manifest }]) => manifest);
}

/** The text with its byte order mark, so that it can be written back as it was. */
async function textOf(tree: Tree, path: string): Promise<string> {
  const bytes = await tree.read(path);
  if (!isThere(bytes))
    throw new TidegateError("malformed_input", bytes.message, { hint: "the policy names this manifest: write it" });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new TidegateError("malformed_input", `${path} is not UTF-8 text`, { hint: "save it as UTF-8", cause });
  }
}

/** The digests of the files that a manifest names and the repository holds. */
async function digestsFor(tree: Tree, path: string, text: string, progress: Progress): Promise<Map<string, string>> {
  const places = digestPlaces(text, path).filter(({ uri }) => !isRemote(uri));
  const needs = places.map(({ uri }) => ({ kind: "files", data: fileOf(uri) }) as const);
  const answers = (await askData(tree, { all: { needs } }, progress))("all");
  return new Map(
    places.map(({ uri, part }) => {
      const answer = answers({ kind: "files", data: fileOf(uri) });
      if (isKnown(answer)) return [uri, answer.value.digest] as const;
      const message = `${path} names ${uri} as ${part}, which cannot be read: ${answer.unavailable.message}`;
      throw new TidegateError("malformed_input", message, { hint: `correct ${part} in ${path}, or write the file` });
    }),
  );
}
