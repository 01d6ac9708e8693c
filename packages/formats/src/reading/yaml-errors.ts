import type { ErrorCode, YAMLError } from "yaml";

type Said = readonly [message: string, hint?: string];

/** What the errors of the YAML library mean to somebody who writes a file; the rest is said in the library's words. */
const said: Partial<Record<ErrorCode, Said>> = {
  TAB_AS_INDENT: ["the line is indented by a tab; expected spaces", "replace the tab by two spaces"],
  BAD_INDENT: ["the line is indented differently from its neighbours; expected the same column"],
  MULTIPLE_ANCHORS: ["the value has two anchors; expected at most one"],
  MULTIPLE_TAGS: ["the value has two tags; expected none"],
  BAD_DQ_ESCAPE: [
    'the text in double quotes has an unknown escape; expected \\n, \\t, \\" or \\\\',
    "use single quotes",
  ],
  KEY_OVER_1024_CHARS: ["the key is longer than 1024 characters; expected a shorter one"],
  MULTILINE_IMPLICIT_KEY: ["the line has no colon, or its key runs over more than one line; expected `key: value`"],
  BLOCK_AS_IMPLICIT_KEY: ["the line has a second `: `; expected one key a line, or the value in quotes"],
};

/** One error of the YAML library in our words. */
export function explainYamlError(error: YAMLError): Said {
  const known = said[error.code];
  const unclosed = error.code === "BAD_INDENT" && error.message.startsWith("Flow");
  if (unclosed) return ["the brackets before this line are not closed; expected ] or }"];
  if (known) return known;
  const words = error.message.replace(/\s+/g, " ").trim().slice(0, 200);
  return [`the YAML cannot be read: ${words.charAt(0).toLowerCase()}${words.slice(1)}`];
}
