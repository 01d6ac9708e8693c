import { TidegateError } from "@tidegate/formats";
import { plainLines } from "@tidegate/tasks";
import { CommanderError } from "commander";
import { exitCodeOfError } from "./exit-code.ts";
import { programOf } from "./program.ts";
import type { Streams } from "./streams.ts";

declare const TIDEGATE_VERSION: string;

/** Runs a command line and answers its exit code. The only catch-all of the program. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  let code = 0;
  const program = programOf(streams, TIDEGATE_VERSION, (exit) => {
    code = exit;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    explain(error, streams.err);
    return exitCodeOfError(error);
  }
}

function explain(error: unknown, stream: NodeJS.WriteStream): void {
  if (!(error instanceof TidegateError)) {
    stream.write(
      `tidegate: this is a bug in Tidegate, please report it\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return;
  }
  const say = (text: string) => stream.write(`${plainLines(text)}\n`);
  say(`tidegate: ${error.message}`);
  if (error.hint) say(`  hint: ${error.hint}`);
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) say(`  because: ${cause.message}`);
}
