import { distance } from "fastest-levenshtein";

/** What somebody probably meant: the candidate at the smallest edit distance, if it is near enough to be a slip. */
export function closest(written: string, candidates: Iterable<string>): string | undefined {
  const allowed = written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3));
  let best: string | undefined;
  let least = allowed + 1;
  if (written.length > 100) return undefined;
  for (const candidate of candidates) {
    const away = distance(written.toLowerCase(), candidate.toLowerCase());
    if (away < least && away < Math.max(written.length, candidate.length)) {
      best = candidate;
      least = away;
    }
  }
  return best;
}
