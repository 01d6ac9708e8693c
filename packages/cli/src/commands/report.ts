import { readFile } from "node:fs/promises";
import { TidegateError } from "@tidegate/formats";
import { type Format, renderings, reportOfVerdict } from "@tidegate/tasks";
import { type Streams, terminalOf } from "../streams.ts";

/** Renders a stored verdict again. */
export async function runReport(file: string, format: Format, streams: Streams): Promise<number> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
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
