import { createReadStream } from "node:fs";
import { TidegateError } from "@tidegate/formats";
import type { FileFormat } from "./format.ts";
import { deepest, Nesting } from "./nesting.ts";
import { faultOfGzip, isWholeZstandard } from "./whole-compressed.ts";
import { isWholeJson } from "./whole-json.ts";

/**
 * What is wrong with the bytes of a file that the engine would not say or not survive, or undefined. Only what is compressed
 * and JSON is looked at, once: JSON for how deep it is nested. Of `.zst` the engine looks for that.
 */
export async function faultInBytes(disk: string, format: FileFormat): Promise<string | undefined> {
  const isJson = format === "json" || format === "jsonl";
  const nesting = isJson ? new Nesting() : undefined;
  const fault = await faultOf(disk, format, nesting);
  return fault ?? (nesting?.tooDeep ? tooDeep : undefined);
}

export const tooDeep = `a row of it is nested more than ${deepest} deep`;

async function faultOf(disk: string, format: FileFormat, nesting: Nesting | undefined): Promise<string | undefined> {
  if (/\.gz$/i.test(disk)) return faultOfGzip(disk, (chunk) => nesting?.read(chunk));
  if (/\.zst$/i.test(disk)) return (await isWholeZstandard(disk)) ? undefined : "its compressed content does not end";
  if (format === "json" && !(await isWholeJson(disk))) return "its JSON does not end";
  if (nesting) await readAll(disk, nesting);
  return undefined;
}

async function readAll(disk: string, nesting: Nesting): Promise<void> {
  try {
    for await (const chunk of createReadStream(disk, { highWaterMark: 1 << 20 })) nesting.read(chunk);
  } catch (cause) {
    throw new TidegateError("disk", "a JSON file cannot be read", { cause });
  }
}
