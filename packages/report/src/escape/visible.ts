/**
 * Characters that act without being seen: controls, bidi marks and overrides, zero-width characters, fillers, tags,
 * variation selectors (but the one that follows an emoji), noncharacters, halves of surrogate pairs.
 */
const unseen = new RegExp(
  [
    "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]",
    "[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f]",
    "[\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0e\\ufeff\\uffa0\\ufff0-\\ufffb]",
    "(?<!\\p{Extended_Pictographic})\\ufe0f",
    "[\\ufdd0-\\ufdef\\p{Surrogate}]",
    "[\\ufffe\\uffff]",
    "[\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]",
  ].join("|"),
  "gu",
);

/** Shows each character that acts unseen as its code, `⟨U+202E⟩`. Newlines and tabs stay. */
export function visible(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(unseen, (character) => `⟨U+${codeOf(character)}⟩`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** The same on one line: each run of newlines and tabs becomes one space. */
export function oneLine(text: string): string {
  return unbroken(text).trim();
}

/** The same with the spaces at its ends kept, for a part of a sentence. */
export function unbroken(text: string): string {
  const lines = visible(text).split(/[\n\t]/);
  const last = lines.length - 1;
  const inner = lines.map((line, at) => {
    const started = at > 0 ? line.trimStart() : line;
    return at < last ? started.trimEnd() : started;
  });
  return inner.filter((line, at) => line !== "" || at === 0 || at === last).join(" ");
}

/** At most so many characters, the end marked by `…`. Never cuts a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${text.slice(0, end)}…`;
}
