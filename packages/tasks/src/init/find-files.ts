import { posix } from "node:path";
import { ambiguous, type InitRequest, listText, missing, type Say } from "./request.ts";

/** The files of a model, relative to the folder. */
export interface FoundFiles {
  readonly test: string;
  readonly predictions: string;
  readonly train?: string | undefined;
  readonly validation?: string | undefined;
  /** A file that may hold the answers of a simpler model. */
  readonly simple?: string | undefined;
  readonly artifact: string;
  readonly lock?: string | undefined;
}

const data = /\.((csv|tsv|json|jsonl|ndjson)(\.gz|\.zst)?|parquet)$/i;
const settings =
  /^(package(-lock)?|composer|tsconfig.*|jsconfig.*|.*\.schema|.*config.*|params|metrics|manifest|.*requirements.*|verdict|evidence|plan|settings|expected|hyperparam.*)\.json$/i;
const artifacts =
  /\.(onnx|pkl|pickle|joblib|pt|pth|safetensors|h5|hdf5|keras|gguf|tflite|pb|ubj|cbm|mlmodel|pmml|skops|bst)$/i;
const locks = [
  "uv.lock",
  "poetry.lock",
  "pdm.lock",
  "Pipfile.lock",
  "pixi.lock",
  "conda-lock.yml",
  "renv.lock",
  "requirements.txt",
];

const isPredictions = named(/pred(ict(ed|ions?)?)?s?|scor(ed|es?)|outputs?|answers|responses|inferences?/);
const isTest = named(/test(set|ing)?|holdout|hold_?out|eval(uation)?/);
const isTrain = named(/train(set|ing)?/);
const isValidation = named(/val(id(ation)?)?|dev/);
const isSimple = named(/simple|baseline|dummy|naive|reference/);

/** Finds the files by what they are called; what was named is taken as it is. */
export function findFiles(paths: readonly string[], request: InitRequest, say: Say): FoundFiles {
  const tables = paths.filter((path) => isTable(path) && path !== posix.normalize(request.artifact ?? ""));
  const named = {
    test: existing(paths, "test", request.test),
    predictions: existing(paths, "predictions", request.predictions),
    train: existing(paths, "train", request.train),
  };
  if (tables.length === 0 && named.test === undefined) throw nothingThere();
  const [test, predictions] = mainFiles(tables, named);
  const others = tables.filter((path) => path !== test && path !== predictions);
  const train = named.train ?? oneOf("train", others.filter(isTrain), "the training data");
  const [validation, ...more] = others.filter((path) => isValidation(path) && path !== train);
  const [simple, ...simpler] = others.filter((path) => isSimple(path) && path !== train);
  say(`test set: ${test}${named.test ? "" : " (by its name)"}`);
  say(`predictions: ${predictions}${named.predictions ? "" : " (by its name)"}`);
  say(train ? `training data: ${train}` : "training data: none found; name them with --train FILE");
  return {
    test,
    predictions,
    train,
    validation: more.length === 0 ? validation : undefined,
    simple: simpler.length === 0 ? simple : undefined,
    artifact: findArtifact(paths, request, say),
    lock: findLock(paths, say),
  };
}

type Named = Readonly<Record<"test" | "predictions", string | undefined>>;

/** Test set and predictions. Where only one of them has a telling name, the only other file is the other. */
function mainFiles(tables: readonly string[], named: Named): readonly [test: string, predictions: string] {
  const free = tables.filter((path) => path !== named.test && path !== named.predictions);
  const answers = free.filter((path) => isPredictions(path) && !isTrain(path) && !isSimple(path));
  const predictions = named.predictions ?? oneOf("predictions", answers, "the predictions");
  const rest = free.filter((path) => path !== predictions && !isPredictions(path));
  const tests = rest.filter((path) => isTest(path) && !isTrain(path) && !isSimple(path));
  const others = rest.filter((path) => !isTrain(path) && !isValidation(path) && !isSimple(path));
  const test = named.test ?? oneOf("test", tests.length > 0 ? tests : others, "the test set");
  if (test === undefined)
    throw missing("no file looks like a test set", `${testSetHint}; it is named with --test FILE`);
  if (predictions !== undefined) return [test, predictions];
  const last = others.filter((path) => path !== test);
  const found = oneOf("predictions", last, "the predictions");
  if (found === undefined) throw missing("no file looks like predictions", `${predictionsHint}: --predictions FILE`);
  return [test, found];
}

const testSetHint = "a test set has a row each, with a column that names the row and one with the truth";
const predictionsHint =
  "write what the model answers on the test set to a file, a row each, with the same column that names the row";

function nothingThere() {
  return missing(
    "there is no data file in this folder; expected a test set and the model's predictions on it",
    `${testSetHint}; ${predictionsHint}. CSV, Parquet, JSON and JSON Lines are read. examples/ of Tidegate shows three such folders`,
  );
}

function isTable(path: string): boolean {
  if (path.split("/").some((part) => part.startsWith(".") || part === "node_modules" || part === "tidegate-report"))
    return false;
  return data.test(path) && !settings.test(posix.basename(path));
}

/** Whether the words of a file's name, without its extensions, hold a word. */
function named(words: RegExp): (path: string) => boolean {
  const whole = new RegExp(`^(${words.source})$`, "i");
  return (path) => {
    const [stem = ""] = posix.basename(path).split(/\.(?=[a-z]+(\.|$))/i);
    return stem.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).some((word) => whole.test(word));
  };
}

function oneOf(option: "test" | "train" | "predictions", found: readonly string[], what: string): string | undefined {
  if (found.length > 1) throw ambiguous(`${found.length} files could be ${what}: ${listText(found)}`, option, found);
  return found[0];
}

/** A file that was named must be there. */
function existing(paths: readonly string[], option: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const normal = posix.normalize(path.replaceAll("\\", "/"));
  if (paths.includes(normal)) return normal;
  throw missing(`--${option} ${path} is not a file of this folder`, "paths are relative to the folder, and inside it");
}

function findArtifact(paths: readonly string[], request: InitRequest, say: Say): string {
  if (request.artifact !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(request.artifact)) return request.artifact;
  const given = existing(paths, "artifact", request.artifact);
  if (given !== undefined) return given;
  const found = paths.filter((path) => artifacts.test(path));
  if (found.length > 1)
    throw ambiguous(`${found.length} files could be the model: ${listText(found)}`, "artifact", found);
  const [only] = found;
  if (only === undefined)
    throw missing(
      "no model file was found",
      "name it: --artifact FILE, or where it is kept: --artifact s3://bucket/model",
    );
  say(`artifact: ${only}`);
  return only;
}

function findLock(paths: readonly string[], say: Say): string | undefined {
  for (const name of locks) {
    const [only, ...more] = paths.filter((path) => posix.basename(path) === name);
    if (only === undefined || more.length > 0) continue;
    say(`runtime lock: ${only}`);
    return only;
  }
  return undefined;
}
