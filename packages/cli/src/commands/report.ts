import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { TidegateError } from "@tidegate/formats";
import { type Format, renderings, reportOfVerdict } from "@tidegate/tasks";
import { type Streams, terminalOf } from "../streams.ts";

export interface ReportOptions {
  readonly format: Format;
  readonly directory?: string;
}

/** Renders a stored verdict again. */
export async function runReport(
  file: string,
  { format, directory = "." }: ReportOptions,
  streams: Streams,
): Promise<number> {
  const text = await readFile(resolve(directory, file), "utf8").catch((cause: unknown) => {
    throw new TidegateError("wrong_argument", `${file} cannot be read`, {
      hint: "name a verdict.json that tidegate gate wrote",
      cause,
    });
  });
  const report = reportOfVerdict(text, file);
  streams.out.write(
    format === "terminal" ? renderings.terminal(report, terminalOf(streams.out)) : renderings[format](report),
  );
  return 0;
}
