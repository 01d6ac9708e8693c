import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { TidegateError } from "@tidegate/formats";

/**
 * False for a compressed file that was cut off or damaged: of one that was cut off the engine reads what is there and says
 * nothing. Gzip is unpacked to its end; of Zstandard the chain of blocks is followed.
 */
export async function isWholeCompressed(disk: string): Promise<boolean> {
  if (/\.gz$/i.test(disk)) return isWholeGzip(disk);
  return /\.zst$/i.test(disk) ? isWholeZstandard(disk) : true;
}

async function isWholeGzip(disk: string): Promise<boolean> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(disk, { highWaterMark: 1 << 20 }), createGunzip({ chunkSize: 1 << 18 }), nowhere);
    return true;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code.startsWith("Z_")) return false;
    throw new TidegateError("disk", "a compressed file cannot be read", { cause });
  }
}

async function isWholeZstandard(disk: string): Promise<boolean> {
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
