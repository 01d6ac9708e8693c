import type { Progress } from "@tidegate/tasks";
import ora from "ora";

/** Where output goes: the result to stdout, the rest to stderr. */
export interface Streams {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
}

/** How a terminal wants its text. NO_COLOR and FORCE_COLOR are honoured. */
export function terminalOf(stream: NodeJS.WriteStream): { columns: number; color: boolean; unicode: boolean } {
  const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== "0";
  return {
    columns: Math.max(60, Math.min(stream.columns || 110, 140)),
    color: process.env.NO_COLOR ? false : forced || stream.isTTY === true,
    unicode: process.platform !== "win32" || process.env.WT_SESSION !== undefined,
  };
}

/** Reading may stop early (`tidegate gate --json | head`): the rest is dropped, the exit code stays that of the verdict. */
export function surviveClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/** A spinner on stderr that shows what is being done; silent where nobody looks. Without a width, ora would never end. */
export function startProgress(stream: NodeJS.WriteStream): { progress: Progress; stop: () => void } {
  if (!stream.isTTY || !stream.columns) return { progress: () => undefined, stop: () => undefined };
  const color = terminalOf(stream).color ? "cyan" : false;
  const spinner = ora({ stream, discardStdin: false, color }).start();
  const progress: Progress = (step, share) => {
    spinner.text = share === undefined ? step : `${step} ${Math.round(share * 100)} %`;
  };
  return { progress, stop: () => spinner.stop() };
}
