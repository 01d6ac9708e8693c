import { textList } from "../sql/quote.ts";

/** The engine's JSON reader calls itself for each level and does not survive some ten thousand. */
export const deepest = 1000;

const [quote, backslash, newline] = [0x22, 0x5c, 0x0a];
/** Square and curly brackets differ in this bit only. */
const [bracket, opening, closing] = [0x20, 0x7b, 0x7d];

/** Follows how deep JSON is nested, chunk by chunk. A line break ends a text: inside of one it may not stand. */
export class Nesting {
  #depth = 0;
  #most = 0;
  #inText = false;
  #escaped = false;

  get tooDeep(): boolean {
    return this.#most > deepest;
  }

  read(chunk: Uint8Array): void {
    let [depth, most, inText, escaped] = [this.#depth, this.#most, this.#inText, this.#escaped];
    for (const byte of chunk) {
      if (inText) {
        inText = byte !== newline && (byte !== quote || escaped);
        escaped = byte === backslash && !escaped;
      } else if (byte === quote) [inText, escaped] = [true, false];
      else if ((byte | bracket) === opening) most = Math.max(most, ++depth);
      else if ((byte | bracket) === closing) depth = Math.max(0, depth - 1);
    }
    [this.#depth, this.#most, this.#inText, this.#escaped] = [depth, most, inText, escaped];
  }
}

/**
 * At least how deep a row is nested, by the engine, for what Node cannot unpack: the opening brackets of a row outside of
 * its texts, without the innermost pairs. Never less than the depth but one.
 */
export function nestingSql(disk: string, format: "json" | "jsonl"): string {
  const rows = `read_json_objects(${textList([disk])}, format = '${format === "jsonl" ? "newline_delimited" : "auto"}')`;
  const bare = `regexp_replace(CAST(json AS VARCHAR), '"(\\\\.|[^"\\\\])*"', '', 'g')`;
  const outer = `regexp_replace(${bare}, '\\[[^\\[\\]{}]*\\]|\\{[^\\[\\]{}]*\\}', '', 'g')`;
  return `SELECT max(length(regexp_replace(${outer}, '[^\\[{]', '', 'g'))) FROM ${rows}`;
}
