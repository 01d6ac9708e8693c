import { Writable } from "node:stream";
import { main } from "tidegate";

/** What a command line left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

class Captured extends Writable {
  text = "";
  readonly isTTY = false;
  readonly columns = 100;

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs the command line in this process, from source, as a person would type it. */
export async function runCli(...argv: readonly string[]): Promise<Ran> {
  const [out, err] = [new Captured(), new Captured()];
  const streams = { out, err } as unknown as Parameters<typeof main>[1];
  const code = await main(argv, streams);
  return { code, out: out.text, err: err.text };
}
