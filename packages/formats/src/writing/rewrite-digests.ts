import { type DigestPlace, digestPlaces } from "./digest-places.ts";

/**
 * A manifest's text with other digests, by the uri of their file. Nothing else changes, byte for byte: comments, order
 * and quotes stay. Digests of files that are not named stay as they are.
 */
export function rewriteDigests(
  text: string,
  digests: ReadonlyMap<string, string>,
  path: string,
): { readonly text: string; readonly changed: readonly DigestPlace[] } {
  const changed = digestPlaces(text, path).filter(({ uri, digest }) => (digests.get(uri) ?? digest) !== digest);
  const fromTheEnd = [...changed].sort((one, other) => other.range[0] - one.range[0]);
  const rewritten = fromTheEnd.reduce((whole, { uri, digest, range: [start, end] }) => {
    const quote = /^["']/.exec(whole.slice(start, end))?.[0] ?? "";
    return `${whole.slice(0, start)}${quote}${digests.get(uri) ?? digest}${quote}${whole.slice(end)}`;
  }, text);
  return { text: rewritten, changed };
}
