import { type BraceGroups, braceGroups } from "./brace-groups.ts";

/** A part of a glob. `folders` is a leading or inner doubled star with its slash, `below` a closing one with the slash before it. */
export type GlobPart =
  | { readonly kind: "text"; readonly char: string }
  | { readonly kind: "one" | "star" | "everything" | "folders" | "below" }
  | { readonly kind: "either"; readonly options: readonly (readonly GlobPart[])[] };

interface Reader {
  readonly glob: string;
  readonly groups: BraceGroups;
  at: number;
}

/** Reads a glob from left to right, once. */
export function globParts(glob: string): GlobPart[] {
  const once = glob.split("/").filter((segment, i, all) => segment !== "**" || all[i - 1] !== "**");
  const text = once.join("/");
  return readSequence({ glob: text, groups: braceGroups(text), at: 0 });
}

/** Reads up to the end of the glob, or of one alternative. */
function readSequence(reader: Reader): GlobPart[] {
  const parts: GlobPart[] = [];
  while (reader.at < reader.glob.length && !isEnd(reader, reader.at)) parts.push(readPart(reader));
  return parts;
}

function isEnd({ glob, groups }: Reader, at: number): boolean {
  return at >= glob.length || groups.commas.has(at) || groups.closes.has(at);
}

function readPart(reader: Reader): GlobPart {
  const { glob, groups, at } = reader;
  if (groups.opens.has(at)) return readGroup(reader);
  if (isDoubled(reader, at)) return doubled(reader);
  if (glob[at] === "/" && isDoubled(reader, at + 1) && isEnd(reader, at + 3)) {
    reader.at += 3;
    return { kind: "below" };
  }
  if (glob[at] === "*") {
    while (glob[reader.at] === "*") reader.at += 1;
    return { kind: "star" };
  }
  reader.at += 1;
  return glob[at] === "?" ? { kind: "one" } : { kind: "text", char: glob[at] ?? "" };
}

/** Whether `**` is a whole segment here. */
function isDoubled(reader: Reader, at: number): boolean {
  const { glob, groups } = reader;
  const starts = at === 0 || glob[at - 1] === "/" || groups.opens.has(at - 1) || groups.commas.has(at - 1);
  return starts && glob.startsWith("**", at) && (isEnd(reader, at + 2) || glob[at + 2] === "/");
}

function doubled(reader: Reader): GlobPart {
  const isLast = isEnd(reader, reader.at + 2);
  reader.at += isLast ? 2 : 3;
  return { kind: isLast ? "everything" : "folders" };
}

function readGroup(reader: Reader): GlobPart {
  const options: GlobPart[][] = [];
  do {
    reader.at += 1;
    options.push(readSequence(reader));
  } while (reader.groups.commas.has(reader.at));
  reader.at += 1;
  return { kind: "either", options };
}
