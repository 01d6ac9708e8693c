import { oneLine } from "./visible.ts";

/**
 * A line for a log that a workflow runner reads: `::` at its start and `##[` anywhere are commands there, so they are
 * pulled apart by a space.
 */
export function safeLogLine(line: string): string {
  return line.replace(startCommand, "$1: :").replaceAll("##[", "# #[");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours may stand before the text
const startCommand = /^((?:\s|\u001b\[[\d;]*m)*)::/;

/** The message of a workflow command. */
export function commandData(text: string): string {
  return safeLogLine(oneLine(text)).replaceAll("%", "%25");
}

/** A property of a workflow command, such as a title or a file. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
