import { resolve } from "node:path";
import { type Initialised, type InitRequest, init } from "@tidegate/tasks";
import { type Command, Option } from "commander";
import { openWorld } from "../open-world.ts";
import { type Streams, startProgress } from "../streams.ts";

export interface InitOptions extends InitRequest {
  readonly directory?: string;
  readonly asOf?: string;
}

/** Writes a first policy and what belongs to it; says on stderr what was guessed, and why. */
export async function runInit(options: InitOptions, streams: Streams): Promise<number> {
  const { progress, stop } = startProgress(streams.err);
  try {
    await using world = await openWorld(options, progress);
    const guesses: string[] = [];
    const here = { ...world, folder: resolve(options.directory ?? ".") };
    const written = await init(here, options, (what) => guesses.push(what));
    const { files } = written;
    stop();
    streams.err.write(guesses.map((guess) => `  ${guess}\n`).join(""));
    if (options.dryRun) streams.out.write(Object.entries(files).map(shown).join("\n"));
    else
      streams.out.write(
        Object.keys(files)
          .map((path) => `wrote ${path}\n`)
          .join(""),
      );
    streams.err.write(nextSteps(written, options.dryRun));
    return 0;
  } finally {
    stop();
  }
}

function shown([path, text]: [string, string]): string {
  return `==> ${path} <==\n${text}`;
}

function nextSteps({ model, deployment }: Initialised, dryRun: boolean | undefined): string {
  if (dryRun) return "nothing was written (--dry-run)\n";
  const lines = deployment.text.trimEnd().split("\n");
  return [
    `next: read tidegate.yaml, fill in models/${model}/README.md, run: tidegate gate`,
    `when this version is deployed, write ${deployment.path}, so that the next one is compared with it:`,
    ...lines.map((line) => `    ${line}`),
    "",
  ].join("\n");
}

/** The options of init. */
export function withInitOptions(command: Command): Command {
  return command
    .option("--model <name>", "what the model is called (default: its folder's name)")
    .option("--test <file>", "the test set")
    .option("--train <file>", "the training data")
    .option("--predictions <file>", "what the model answers on the test set")
    .option("--artifact <file>", "the model itself, or where it is kept")
    .option("--label <column>", "the column of the truth")
    .option("--id <column>", "the column that names a row, in test set and predictions")
    .option("--positive <value>", "the positive class of two")
    .option("--prediction <column>", "the column of the answers")
    .option("--score <column>", "the column of the scores, from 0 to 1")
    .addOption(
      new Option("--risk <risk>", "how bad a wrong answer is").choices(["high", "medium", "low"]).default("medium"),
    )
    .option("--force", "replace files that are there")
    .option("--dry-run", "print what would be written");
}
