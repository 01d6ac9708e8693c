import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { startProgress, terminalOf } from "./streams.ts";

const stream = (more: Partial<NodeJS.WriteStream>) =>
  Object.assign(new PassThrough(), more) as unknown as NodeJS.WriteStream;

describe("startProgress", () => {
  it("stays silent where nobody looks, and where a terminal has no width", () => {
    for (const more of [{ isTTY: false }, { isTTY: true, columns: 0 }]) {
      const quiet = stream(more as Partial<NodeJS.WriteStream>);
      const { progress, stop } = startProgress(quiet);
      progress("measuring", 0.5);
      stop();
      expect((quiet as unknown as PassThrough).readableLength).toBe(0);
    }
  });
});

describe("terminalOf", () => {
  it("takes a width that can be written to", () => {
    expect(terminalOf(stream({ columns: 0 })).columns).toBe(110);
    expect(terminalOf(stream({ columns: 20 })).columns).toBe(60);
    expect(terminalOf(stream({ columns: 500 })).columns).toBe(140);
  });
});
