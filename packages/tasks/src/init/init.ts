import type { Sample, System } from "@tidegate/formats";
import { TidegateError } from "@tidegate/formats";
import { isThere, openBase, openHead, type Tree } from "@tidegate/git";
import { editorComments } from "../infer-schema/editor-comment.ts";
import { schemaOfTables } from "../infer-schema/infer-schema.ts";
import { fileOf, readColumns, readTables, type Table } from "../infer-schema/read-tables.ts";
import type { World } from "../world.ts";
import { writeFiles } from "../write-files.ts";
import { cardText } from "./card-text.ts";
import { type FoundFiles, findFiles } from "./find-files.ts";
import { columnOf, guessAnswers, guessId } from "./guess-columns.ts";
import { guessLabel } from "./guess-label.ts";
import { guessSlices } from "./guess-slices.ts";
import { guessPositive, guessTask } from "./guess-task.ts";
import { deploymentText, manifestText } from "./manifest-text.ts";
import { digestsOf, measureProposals } from "./measure-proposals.ts";
import { nameModel } from "./name-model.ts";
import { policyText } from "./policy-text.ts";
import type { InitRequest, Say } from "./request.ts";
import { pathsOf, type Setup } from "./setup.ts";
import { ignoredText, workflowText } from "./workflow-text.ts";

/** What was proposed: texts by path. */
export interface Initialised {
  readonly model: string;
  readonly files: Readonly<Record<string, string>>;
  /** The file to write once this model is deployed; it is not written now. */
  readonly deployment: { readonly path: string; readonly text: string };
}

/**
 * Looks at a folder's data and writes a first policy, manifest, card, schema and workflow for its model. Everything is
 * composed before anything is written, and no file is replaced unless that is asked for.
 */
export async function init(world: World, request: InitRequest, say: Say): Promise<Initialised> {
  const tree = await openHead(world.folder, true);
  const paths = await tree.list();
  await refuseIfThere(tree, ["tidegate.yaml"], request);
  const found = findFiles(paths, request, say);
  const model = nameModel(request.model, found, world.folder);
  say(`model: ${model}`);
  await refuseIfThere(
    tree,
    Object.values(pathsOf(model)).filter((path) => path !== ".gitignore" && path !== pathsOf(model).deployment),
    request,
  );
  const { files, deployment } = await composed(world, tree, { request, found, model }, say);
  if (!request.dryRun)
    await writeFiles(world.folder, files, "check the permissions of the folder, or see the files with --dry-run");
  return { model, files, deployment };
}

async function refuseIfThere(tree: Tree, paths: readonly string[], { force }: InitRequest): Promise<void> {
  if (force) return;
  const found = await Promise.all(paths.map(async (path) => ({ path, found: await tree.locate(path) })));
  const present = found.filter((file) => isThere(file.found)).map(({ path }) => path);
  if (present.length === 0) return;
  throw new TidegateError("file_exists", `${present.join(", ")} ${present.length === 1 ? "exists" : "exist"} already`, {
    hint: "add --force to replace what is there, or --dry-run to see what would be written",
  });
}

interface Subject {
  readonly request: InitRequest;
  readonly found: FoundFiles;
  readonly model: string;
}

/** The text of every file, and what to write when the model is deployed. */
async function composed(world: World, tree: Tree, subject: Subject, say: Say): Promise<Omit<Initialised, "model">> {
  const { found, model, request } = subject;
  const { progress } = world;
  const [test, predictions, ...others] = await readTables(
    tree,
    [found.test, found.predictions, ...[found.train, found.validation].filter((path) => path !== undefined)],
    progress,
  );
  if (!test || !predictions) throw new Error("init requires the profiles of test set and predictions");
  const sample = await guessSample(world, tree, { ...subject, test, predictions }, say);
  const splits = [test, ...others];
  const { id, label } = sample.test;
  const paths = pathsOf(model);
  const editor = await editorComments(tree);
  const comment = editor("data-schema", paths.schema);
  const schema = await schemaOfTables(tree, splits, { id, label }, model, progress, comment);
  const measured = await measureProposals(tree, sample, progress, say);
  const digests = await digestsOf(tree, Object.values(found), progress);
  const commit = await headCommit(world);
  const setup: Setup = {
    ...{ model, risk: request.risk, files: found, sample, ...measured, editor, digests, commit, asOf: world.asOf },
  };
  const ignored = ignoredText(await textOf(tree, paths.ignored));
  const files = {
    [paths.policy]: policyText(setup),
    [paths.manifest]: manifestText(setup),
    [paths.card]: cardText(setup),
    [paths.schema]: schema,
    [paths.workflow]: workflowText(),
    ...(ignored === undefined ? {} : { [paths.ignored]: ignored }),
  };
  return { files, deployment: { path: paths.deployment, text: deploymentText(setup) } };
}

interface Profiled extends Subject {
  readonly test: Table;
  readonly predictions: Table;
}

/** The table that the policy will describe: id, label, answers, task, slices and simple baselines. */
async function guessSample(world: World, tree: Tree, profiled: Profiled, say: Say): Promise<Sample> {
  const { test, predictions, request, model, found } = profiled;
  const { progress } = world;
  const columns = guessAnswers(predictions, guessId(test, predictions, request, say), request, say);
  const label = await guessLabel({ tree, test, predictions, columns, model, request, progress }, say);
  const truth = label === undefined ? undefined : columnOf(test, label, "label");
  const predicted = predictions.columns.find(({ name }) => name === columns.prediction);
  const task = guessTask(truth, predicted, say);
  const clues = { tree, test, predictions, columns, request, progress };
  const positive = task === "binary" && label !== undefined ? await guessPositive({ ...clues, label }, say) : undefined;
  const systems: Record<string, System> = { candidate: { predictions: fileOf(predictions.path), columns } };
  if (label !== undefined) Object.assign(systems, await simpleSystems(tree, found, task, label, systems, world));
  return {
    task,
    test: {
      data: fileOf(test.path),
      id: columns.id,
      ...(label === undefined ? {} : { label }),
      ...(positive === undefined ? {} : { positive }),
      labels: "trusted",
    },
    slices: guessSlices(test, [columns.id, label], say),
    systems,
    min_count: 5,
  };
}

/** What the model must be worth: a constant from the training data, and a simpler model's file when it fits. */
async function simpleSystems(
  tree: Tree,
  { train, simple }: FoundFiles,
  task: Sample["task"],
  label: string,
  { candidate }: Record<string, System>,
  { progress }: World,
): Promise<Record<string, System>> {
  const constant = task === "regression" ? "mean" : "majority";
  const tables = await readColumns(
    tree,
    [train, simple].filter((path) => path !== undefined),
    progress,
  );
  const has = (path: string | undefined, name: string | undefined) =>
    path !== undefined && name !== undefined && (tables.get(path)?.columns.includes(name) ?? false);
  const columns = candidate && "columns" in candidate ? candidate.columns : undefined;
  const fits = columns !== undefined && has(simple, columns.id) && has(simple, columns.prediction);
  return {
    ...(train && has(train, label) ? { [constant]: { constant, of: fileOf(train), column: label } } : {}),
    ...(simple && columns && fits ? { simple: { predictions: fileOf(simple), columns } } : {}),
  };
}

async function textOf(tree: Tree, path: string): Promise<string | undefined> {
  const bytes = await tree.read(path);
  return isThere(bytes) ? new TextDecoder().decode(bytes) : undefined;
}

/** The commit that is checked out; undefined outside a repository and before the first commit. */
async function headCommit(world: World): Promise<string | undefined> {
  try {
    return (await openBase(world.folder, "HEAD", world.scratch)).revision.commit;
  } catch (error) {
    if (error instanceof TidegateError) return undefined;
    throw error;
  }
}
