const placeholders = [
  /^\W*(todo|tbd|tba|fixme|xxx|placeholder|your text here)\b/i,
  /^\[[^\]]*(more information needed|insert|todo|describe|your )[^\]]*\]$/i,
  /^\{\{.*\}\}$/s,
  /^<[^<>]*>$/s,
  /^[\s.\-_?…]*$/,
  /^lorem ipsum\b/i,
  /^(none yet|to be (done|defined|determined|added|written))\b/i,
];

/** Whether a part of a card says something: not empty, no reminder to write it, nothing left of a template. */
export function isFilled(part: unknown): boolean {
  if (typeof part === "string") return !placeholders.some((placeholder) => placeholder.test(part.trim()));
  if (Array.isArray(part)) return part.length > 0 && part.every(isFilled);
  if (typeof part === "object" && part !== null)
    return Object.keys(part).length > 0 && Object.values(part).every(isFilled);
  return typeof part === "number" && Number.isFinite(part);
}
