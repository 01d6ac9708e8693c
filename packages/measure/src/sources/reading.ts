import { type Known, unavailable } from "@tidegate/formats";
import { EngineError } from "../engine/engine.ts";

/** Runs work that reads a file. What the engine says of it is the file's fault, unless it is the disk's; all else is thrown. */
export async function reading<T>(path: string, work: () => Promise<T>): Promise<Known<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof EngineError) || error.kind === "Closed" || isOfDisk(error)) throw error;
    if (error.kind !== "Out of Memory") return notRead(path, withoutPaths(error.message));
    return notRead(path, "it needs more memory than the engine has", "write fewer columns and shorter values");
  }
}

export function notRead(path: string, why: string, hint = "write the file again") {
  return unavailable("unreadable_file", `${path} cannot be read: ${why}`, { file: path, hint });
}

/** True when the engine's own folder is the trouble. Only its own words count: names and values in quotes are the file's. */
export function isOfDisk({ kind, message }: EngineError): boolean {
  const words = firstLine(message).replace(/"[^"]*"|'[^']*'/g, "");
  return kind === "IO" && /\bno space left\b|\bcould not write\b|\btemporary (file|directory)\b|\bspill\b/i.test(words);
}

/** The engine's own words, without where the file lies on this machine and without values of rows. */
function withoutPaths(message: string): string {
  const cut = firstLine(message)
    .replace(/"[^"]*[/\\][^"]*"|'[^']*[/\\][^']*'|\S*[/\\]\S*/g, "the file")
    .replace(/"[^"]{40,}"/g, "a value");
  return cut.trim().slice(0, 200);
}

function firstLine(message: string): string {
  return message.split("\n").find((text) => text.trim() !== "") ?? "";
}
