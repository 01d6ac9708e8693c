import { open } from "node:fs/promises";
import { TidegateError } from "@tidegate/formats";

/**
 * False for a JSON file that was cut off: the engine reads the rows before the cut and says nothing. Looks at the first and
 * last character only, and not into compressed files, whose own end is looked at. JSON Lines and CSV have no end: cut off
 * in a row they are an error of the engine (CSV: unless the row's last value was cut), after a row they are a shorter file,
 * which only a declared digest or the missing ids tell.
 */
export async function isWholeJson(disk: string): Promise<boolean> {
  if (/\.(gz|zst)$/i.test(disk)) return true;
  try {
    const file = await open(disk);
    try {
      const { size } = await file.stat();
      const head = await textAt(file, 0);
      const tail = await textAt(file, Math.max(0, size - window));
      const first = head.replace(/^\uFEFF/, "").trimStart()[0];
      const last = tail.trimEnd().at(-1);
      return first === "[" ? last === "]" : last === "}" || first === undefined;
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new TidegateError("disk", "a JSON file cannot be read", { cause });
  }
}

const window = 4096;

async function textAt(file: Awaited<ReturnType<typeof open>>, position: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(window), 0, window, position);
  return buffer.subarray(0, bytesRead).toString("utf8");
}
