import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { TidegateError } from "@tidegate/formats";
import { inferSchema } from "@tidegate/tasks";
import type { Command } from "commander";
import { openWorld } from "../open-world.ts";
import { type Streams, startProgress } from "../streams.ts";

export interface SchemaOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly directory?: string;
}

/** Prints a schema that a data file is valid by, or writes it to a new file. */
export async function runInferSchema(file: string, options: SchemaOptions, streams: Streams): Promise<number> {
  const { progress, stop } = startProgress(streams.err);
  try {
    const out = options.out === undefined ? undefined : resolve(options.directory ?? ".", options.out);
    if (out !== undefined && existsSync(out) && !options.force)
      throw new TidegateError("file_exists", `${options.out} exists already`, { hint: "add --force to replace it" });
    await using world = await openWorld(options, progress);
    const path = resolve(options.directory ?? ".", file);
    const text = await inferSchema({ ...world, folder: dirname(path) }, basename(path));
    stop();
    if (out === undefined) streams.out.write(text);
    else await writeText(out, text, options.out ?? out, streams);
    return 0;
  } finally {
    stop();
  }
}

async function writeText(path: string, text: string, shown: string, streams: Streams): Promise<void> {
  await writeFile(path, text).catch((cause: unknown) => {
    throw new TidegateError("disk", `${shown} cannot be written`, { hint: "name another file: --out FILE", cause });
  });
  streams.err.write(`schema: ${shown}\n`);
}

/** The options of schema infer. */
export function withSchemaOptions(command: Command): Command {
  return command
    .option("--out <file>", "write it to this file instead of printing it")
    .option("--force", "replace the file when it is there");
}
