import { formats } from "@tidegate/tasks";
import { Command, Option } from "commander";
import { type GateOptions, runGate, withGateOptions } from "./commands/gate.ts";
import { type InitOptions, runInit, withInitOptions } from "./commands/init.ts";
import { runReport } from "./commands/report.ts";
import { runInferSchema, type SchemaOptions, withSchemaOptions } from "./commands/schema.ts";
import type { Streams } from "./streams.ts";

/** The command line. `done` hears the exit code. */
export function programOf(streams: Streams, version: string, done: (code: number) => void): Command {
  const program = new Command("tidegate")
    .description("Merge gates, promotion by merge, and drift records for machine-learning models, kept in Git")
    .version(version)
    .option("-C, --directory <folder>", "run as if started in this folder")
    .configureOutput({ writeOut: (text) => streams.out.write(text), writeErr: (text) => streams.err.write(text) })
    .showHelpAfterError("(tidegate --help shows what there is)")
    .exitOverride();
  const all = (options: GateOptions): GateOptions => ({ ...program.opts<{ directory?: string }>(), ...options });
  withGateOptions(program.command("gate").description("judge a model change: card, data, metrics, slices")).action(
    async (options: GateOptions) => done(await runGate(all(options), undefined, streams)),
  );
  const validate = program.command("validate").description("judge one part of a change");
  for (const part of ["card", "data"] as const)
    withGateOptions(validate.command(part).description(`judge the ${part} alone`)).action(
      async (options: GateOptions) => done(await runGate(all(options), part, streams)),
    );
  withGateOptions(
    program.command("compare").description("judge the metrics alone, against baselines and over slices"),
  ).action(async (options: GateOptions) => done(await runGate(all(options), "metrics", streams)));
  program
    .command("report <verdict>")
    .description("render a stored verdict.json")
    .addOption(new Option("--format <format>", "how").choices([...formats]).default("terminal"))
    .action(async (file: string, options: { format: (typeof formats)[number] }) =>
      done(await runReport(file, options.format, streams)),
    );
  addStarters(program, streams, done);
  return program;
}

/** The verbs that write a first draft of what people then keep. */
function addStarters(program: Command, streams: Streams, done: (code: number) => void): void {
  const directory = () => program.opts<{ directory?: string }>();
  withInitOptions(program.command("init").description("write a first policy from the data in this folder")).action(
    async (options: InitOptions) => done(await runInit({ ...directory(), ...options }, streams)),
  );
  const schema = program.command("schema").description("work on data schemas");
  withSchemaOptions(schema.command("infer <file>").description("propose a data schema from a data file")).action(
    async (file: string, options: SchemaOptions) =>
      done(await runInferSchema(file, { ...directory(), ...options }, streams)),
  );
}
