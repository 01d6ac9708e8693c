import { join, resolve } from "node:path";
import { canonicalJson } from "@tidegate/formats";
import { type Gated, gate, type Part, renderings, writeFiles } from "@tidegate/tasks";
import type { Command } from "commander";
import { exitCodeOf } from "../exit-code.ts";
import { openWorld } from "../open-world.ts";
import { type Streams, startProgress, terminalOf } from "../streams.ts";

export interface GateOptions {
  readonly base?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly directory?: string;
}

/** Runs the gate, or a part of it, writes its files and prints the report. */
export async function runGate(options: GateOptions, only: Part | undefined, streams: Streams): Promise<number> {
  const { progress, stop } = startProgress(streams.err);
  try {
    await using world = await openWorld(options, progress);
    const gated = await gate(world, { base: options.base, only });
    stop();
    const folder = options.out === undefined ? join(world.folder, "tidegate-report") : resolve(options.out);
    await writeFiles(folder, filesOf(gated), "name another folder: --out FOLDER");
    print(gated, options, streams);
    streams.err.write(`report: ${folder}/report.html\n`);
    return exitCodeOf(gated.verdict.outcome);
  } finally {
    stop();
  }
}

function filesOf(gated: Gated): Record<string, string> {
  const { report, verdict, evidence, plan } = gated;
  return {
    "verdict.json": `${JSON.stringify(verdict, null, 2)}\n`,
    "evidence.json": `${canonicalJson(evidence)}\n`,
    "plan.json": `${canonicalJson(plan)}\n`,
    "report.html": renderings.html(report),
    "report.md": renderings.markdown(report),
    "report.sarif": renderings.sarif(report),
    "junit.xml": renderings.junit(report),
  };
}

function print(gated: Gated, options: GateOptions, streams: Streams): void {
  if (options.json) streams.out.write(`${JSON.stringify(gated.verdict, null, 2)}\n`);
  else streams.out.write(renderings.terminal(gated.report, terminalOf(streams.out)));
}

/** The options that gate, validate and compare share. */
export function withGateOptions(command: Command): Command {
  return command
    .option(
      "--base <commit|folder>",
      "what the change is compared with (default: merge base with the remote's default branch, else with a local main)",
    )
    .option(
      "--out <folder>",
      "where verdict.json, report.html and the rest are written (default: tidegate-report beside tidegate.yaml)",
    )
    .option("--as-of <instant>", "judge as of this instant (default: now)")
    .option("--json", "print the verdict as JSON");
}
