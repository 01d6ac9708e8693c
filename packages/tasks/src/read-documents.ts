import {
  type Documents,
  type EvalResults,
  isPathGlob,
  joinPolicy,
  type ModelDocuments,
  type ModelPolicy,
  type Policy,
  type PolicyPart,
  parseDataSchema,
  parseEnvironmentFile,
  parseEvalResults,
  parseModelCard,
  parseModelManifest,
  parsePolicy,
  parsePolicyPart,
  parseWaiver,
  type ReadDocument,
  type Side,
} from "@tidegate/formats";
import { isThere, type Tree } from "@tidegate/git";
import { matching } from "./matching.ts";

type Parse<T> = (bytes: Uint8Array, path: string, side: Side) => ReadDocument<T>;

export const policyFile = "tidegate.yaml";

/**
 * The governed documents of one tree. `other` is the other tree's policy: it says where the files of the models lie
 * that this tree's own policy does not name, or not readably, so that neither dropping a model nor a broken policy
 * hides what is wrong with it.
 */
export async function readDocuments(tree: Tree, side: Side, other?: Policy): Promise<Documents> {
  const paths = await tree.list();
  const root = await readDocument(tree, side, policyFile, parsePolicy);
  const parts = root?.value ? await readParts(tree, side, root.value, paths) : [];
  const policy = root && joinPolicy(root, parts);
  const models = Object.entries({ ...other?.models, ...policy?.value?.models });
  return {
    policy,
    policy_parts: parts,
    models: Object.fromEntries(
      await Promise.all(models.map(async ([name, model]) => [name, await readModel(tree, side, model, paths)])),
    ),
    environments: await readEnvironments(tree, side, paths),
    waivers: await readAll(tree, side, matching(paths, "waivers/*.{yaml,yml}"), parseWaiver),
  };
}

async function readParts(
  tree: Tree,
  side: Side,
  policy: Policy,
  paths: readonly string[],
): Promise<ReadDocument<PolicyPart>[]> {
  const included = (policy.include ?? []).flatMap((pattern) => {
    const found = matching(paths, pattern);
    return found.length > 0 || isPathGlob(pattern) ? found : [pattern];
  });
  return readAll(
    tree,
    side,
    [...new Set(included)].filter((path) => path !== policyFile),
    parsePolicyPart,
    true,
  );
}

async function readModel(
  tree: Tree,
  side: Side,
  model: ModelPolicy,
  paths: readonly string[],
): Promise<ModelDocuments> {
  const folder = model.card?.includes("/") ? model.card.slice(0, model.card.lastIndexOf("/") + 1) : "";
  const results = paths.filter((path) => path.startsWith(`${folder}.eval_results/`) && /\.ya?ml$/.test(path));
  return {
    manifest: await readDocument(tree, side, model.manifest, parseModelManifest),
    card: model.card === undefined ? undefined : await readDocument(tree, side, model.card, parseModelCard),
    schema: model.schema === undefined ? undefined : await readDocument(tree, side, model.schema, parseDataSchema),
    eval_results: model.card === undefined ? [] : await readAll<EvalResults>(tree, side, results, parseEvalResults),
  };
}

async function readEnvironments(tree: Tree, side: Side, paths: readonly string[]): Promise<Documents["environments"]> {
  const environments: Documents["environments"] = {};
  for (const path of paths) {
    const match = /^environments\/([^/]+)\/([^/]+)\.ya?ml$/.exec(path);
    const found = match && (await readDocument(tree, side, path, parseEnvironmentFile));
    if (!match?.[1] || !match[2] || !found) continue;
    environments[match[1]] = { ...environments[match[1]], [match[2]]: found };
  }
  return environments;
}

async function readAll<T>(
  tree: Tree,
  side: Side,
  paths: readonly string[],
  parse: Parse<T>,
  named = false,
): Promise<ReadDocument<T>[]> {
  const read = await Promise.all(paths.map((path) => readDocument(tree, side, path, parse, named)));
  return read.filter((document) => document !== undefined);
}

/** A document of a tree; undefined when it is not there, unless its name was written by hand. */
async function readDocument<T>(
  tree: Tree,
  side: Side,
  path: string,
  parse: Parse<T>,
  named = false,
): Promise<ReadDocument<T> | undefined> {
  const bytes = await tree.read(path);
  if (isThere(bytes)) return parse(bytes, path, side);
  if (bytes.why === "missing" && !named) return undefined;
  const code = bytes.why === "missing" ? "missing_file" : "unreadable";
  return {
    path,
    side,
    digest: "",
    problems: [{ code, message: bytes.message, place: { file: path, side } }],
    places: {},
  };
}
