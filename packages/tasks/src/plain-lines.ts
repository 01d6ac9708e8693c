import { safeLogLine, visible } from "@tidegate/report";

/** Text for a log, line by line: control characters are made visible, and no line is a command to a workflow runner. */
export function plainLines(text: string): string {
  return text
    .split("\n")
    .map((line) => safeLogLine(visible(line)))
    .join("\n");
}
