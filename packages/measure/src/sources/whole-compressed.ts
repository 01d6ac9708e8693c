import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { TidegateError } from "@tidegate/formats";

/** What unpacks to more than this, and to more than a hundred times its size, is made to keep the reader busy. */
const much = 2 ** 30;
const mostTimes = 100;

class TooMuch extends Error {}

/**
 * What is wrong with a gzip file that was cut off, damaged or made to explode: of one that was cut off the engine reads what is
 * there and says nothing. It is unpacked to its end; who wants to see what is in it looks on.
 */
export async function faultOfGzip(disk: string, look: (chunk: Uint8Array) => void): Promise<string | undefined> {
  let unpacked = 0;
  const source = createReadStream(disk, { highWaterMark: 1 << 20 });
  const write = (chunk: Buffer, _encoding: string, done: (error?: Error) => void) => {
    look(chunk);
    unpacked += chunk.length;
    done(unpacked > much && unpacked > source.bytesRead * mostTimes ? new TooMuch() : undefined);
  };
  try {
    await pipeline(source, createGunzip({ chunkSize: 1 << 18 }), new Writable({ write }));
    return undefined;
  } catch (cause) {
    if (cause instanceof TooMuch) return `it unpacks to more than ${mostTimes} times its size`;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code.startsWith("Z_")) return "its compressed content does not end";
    throw new TidegateError("disk", "a compressed file cannot be read", { cause });
  }
}

/** False for a Zstandard file that was cut off: the chain of its blocks is followed. */
export async function isWholeZstandard(disk: string): Promise<boolean> {
  try {
    const file = await open(disk);
    try {
      const { size } = await file.stat();
      let at: number | null = 0;
      while (at !== null && at < size) at = await frameEnd(file, at, size);
      return at === size;
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new TidegateError("disk", "a compressed file cannot be read", { cause });
  }
}

/** Where the frame ends that starts here (RFC 8878, 3.1); null where it is none or does not end. */
async function frameEnd(file: FileHandle, start: number, size: number): Promise<number | null> {
  const head = Buffer.alloc(8);
  const { bytesRead } = await file.read(head, 0, 8, start);
  if (bytesRead < 8) return null;
  const magic = head.readUInt32LE(0);
  if (magic >= 0x184d2a50 && magic <= 0x184d2a5f) return within(start + 8 + head.readUInt32LE(4), size);
  if (magic !== 0xfd2fb528) return null;
  const descriptor = head[4] ?? 0;
  const single = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const content = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const blocks = await blocksEnd(file, start + 5 + (single ? 0 : 1) + dictionary + content, size);
  return blocks === null ? null : within(blocks + ((descriptor & 4) !== 0 ? 4 : 0), size);
}

async function blocksEnd(file: FileHandle, start: number, size: number): Promise<number | null> {
  const header = Buffer.alloc(3);
  for (let at = start; ; ) {
    const { bytesRead } = await file.read(header, 0, 3, at);
    if (bytesRead < 3) return null;
    const block = header.readUIntLE(0, 3);
    const repeats = ((block >> 1) & 3) === 1;
    at += 3 + (repeats ? 1 : block >> 3);
    if ((block & 1) === 1) return within(at, size);
    if (at > size) return null;
  }
}

function within(end: number, size: number): number | null {
  return end <= size ? end : null;
}
