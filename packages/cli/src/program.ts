import { formats, type Part, plainLines } from "@tidegate/tasks";
import { Command, Option } from "commander";
import { type GateOptions, runGate, withGateOptions } from "./commands/gate.ts";
import { type InitOptions, runInit, withInitOptions } from "./commands/init.ts";
import { type ManifestOptions, runUpdateManifest } from "./commands/manifest.ts";
import { type ReportOptions, runReport } from "./commands/report.ts";
import { runInferSchema, type SchemaOptions, withSchemaOptions } from "./commands/schema.ts";
import { examplesOf, programHelp } from "./examples.ts";
import type { Streams } from "./streams.ts";

/** Runs a verb and says its exit code. */
interface Runner {
  readonly streams: Streams;
  readonly done: (code: number) => void;
  /** The options of the program itself. */
  readonly directory: () => { directory?: string };
}

/** The command line. `done` hears the exit code. */
export function programOf(streams: Streams, version: string, done: (code: number) => void): Command {
  const program = new Command("tidegate")
    .description("Merge gates for machine-learning models, kept in Git: judges a change by its card, data and metrics")
    .version(version)
    .option("-C, --directory <folder>", "run as if started in this folder")
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(plainLines(text)),
    })
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", programHelp)
    .showHelpAfterError("(tidegate --help shows what there is)")
    .exitOverride();
  const runner: Runner = { streams, done, directory: () => program.opts<{ directory?: string }>() };
  addJudges(program, runner);
  addReport(program, runner);
  addStarters(program, runner);
  return program;
}

/** The verbs that judge a change, or a part of it. */
function addJudges(program: Command, { streams, done, directory }: Runner): void {
  const judging = (parent: Command, name: string, description: string, only?: Part) =>
    withGateOptions(
      parent
        .command(name)
        .description(description)
        .addHelpText("after", examplesOf(verbOf(parent, name))),
    ).action(async (options: GateOptions) => done(await runGate({ ...directory(), ...options }, only, streams)));
  judging(program, "gate", "judge a model change: card, data, metrics, slices");
  const validate = program.command("validate").description("judge one part of a change");
  for (const part of ["card", "data"] as const) judging(validate, part, `judge the ${part} alone`, part);
  judging(program, "compare", "judge the metrics alone, against baselines and over slices", "metrics");
}

function verbOf(parent: Command, name: string): string {
  return parent.parent ? `${parent.name()} ${name}` : name;
}

function addReport(program: Command, { streams, done, directory }: Runner): void {
  program
    .command("report <verdict>")
    .description("render a stored verdict.json")
    .addOption(new Option("--format <format>", "how").choices([...formats]).default("terminal"))
    .addHelpText("after", examplesOf("report"))
    .action(async (file: string, options: ReportOptions) =>
      done(await runReport(file, { ...directory(), ...options }, streams)),
    );
}

/** The verbs that write what people then keep. */
function addStarters(program: Command, { streams, done, directory }: Runner): void {
  withInitOptions(program.command("init").description("write a first policy from the data in this folder"))
    .addHelpText("after", examplesOf("init"))
    .action(async (options: InitOptions) => done(await runInit({ ...directory(), ...options }, streams)));
  const schema = program.command("schema").description("work on data schemas");
  withSchemaOptions(schema.command("infer <file>").description("propose a data schema from a data file"))
    .addHelpText("after", examplesOf("schema infer"))
    .action(async (file: string, options: SchemaOptions) =>
      done(await runInferSchema(file, { ...directory(), ...options }, streams)),
    );
  const manifest = program.command("manifest").description("work on model manifests");
  manifest
    .command("update")
    .description("write the digests of the files as they are now into model.yaml")
    .option("--model <name>", "only this model (default: all)")
    .addHelpText("after", examplesOf("manifest update"))
    .action(async (options: ManifestOptions) => done(await runUpdateManifest({ ...directory(), ...options }, streams)));
}
