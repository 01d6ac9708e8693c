import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";
import type { FileEntry } from "./values/data-file.ts";

/** `sha256:` and the hexadecimal SHA-256 of bytes, or of the UTF-8 bytes of a text. */
export function digestOf(content: Uint8Array | string): string {
  return `sha256:${bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content))}`;
}

/** The digest of several files: of one file its own, of more the SHA-256 of sorted JSON Lines `{path,size,digest}`. */
export function digestOfFiles(files: readonly FileEntry[]): string {
  const [only] = files;
  if (files.length === 1 && only) return only.digest;
  const lines = files.map(({ path, size, digest }) => JSON.stringify({ path, size, digest })).sort();
  return digestOf(`${lines.join("\n")}\n`);
}

/** The key under which Evidence answers a Need: the digest of its canonical JSON, shortened. */
export function keyOf(need: object): string {
  return digestOf(canonicalJson(need)).slice("sha256:".length, "sha256:".length + 16);
}
