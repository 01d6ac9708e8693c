/** A Zstandard frame of raw blocks: valid, though nothing in it is smaller. Node 20 cannot compress so. */
export function zstd(text: string): Buffer {
  const content = Buffer.from(text);
  const header = Buffer.alloc(9);
  header.writeUInt32LE(0xfd2fb528, 0);
  header[4] = 0xa0; // single segment, content size in four bytes
  header.writeUInt32LE(content.length, 5);
  const blocks: Buffer[] = [];
  for (let at = 0; at < content.length || at === 0; at += mostInBlock) {
    const part = content.subarray(at, at + mostInBlock);
    const head = Buffer.alloc(3);
    head.writeUIntLE((part.length << 3) | (at + mostInBlock >= content.length ? 1 : 0), 0, 3); // raw, and whether it is the last
    blocks.push(head, part);
  }
  return Buffer.concat([header, ...blocks]);
}

const mostInBlock = 100_000;
