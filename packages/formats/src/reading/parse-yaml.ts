import { Composer, type Document, LineCounter, type Node } from "yaml";
import type { Problem } from "../documents/document.ts";
import { type Position, type Positions, problemAt, type SourceFile } from "./source-file.ts";
import { explainYamlError } from "./yaml-errors.ts";
import { type Stop, tokensOf } from "./yaml-tokens.ts";
import { toValue, type Walk } from "./yaml-value.ts";

/** A YAML text as plain values, with the places of its keys and values, and what is wrong with it as YAML. */
export interface ReadYaml {
  readonly value: unknown;
  readonly problems: Problem[];
  readonly keys: Positions;
  readonly values: Positions;
  readonly written: Record<string, string>;
}

/** Errors of one kind repeat; nobody reads the hundredth. */
const mostErrors = 100;

/**
 * Reads YAML 1.2 (core schema, so `no` is text) or JSON. It never throws: syntax errors, doubled keys, tabs, tags, merge
 * keys, keys that are not text, more than one document, deep nesting and exploding aliases are problems at their place.
 */
export function parseYaml(text: string, file: SourceFile): ReadYaml {
  const lines = new LineCounter();
  const walk: Walk = {
    file,
    lines,
    problems: [],
    keys: {},
    values: {},
    written: {},
    anchors: new Map(),
    sources: new Map(),
    open: new Set(),
    aliased: 0,
  };
  const { problems, keys, values, written } = walk;
  const document = compose(plainSpaces(text, file), walk);
  const value = document && problems.length === 0 ? toValue(document.contents as Node | null, walk) : undefined;
  keys[""] ??= [1, 1];
  values[""] ??= [1, 1];
  return { value: document ? (value ?? null) : value, problems: problems.slice(0, mostErrors), keys, values, written };
}

/** One kind of line end; and in JSON, where a tab is only ever a space, no tabs. No position changes. */
function plainSpaces(text: string, file: SourceFile): string {
  const lines = text.replace(/\r\n?/g, "\n");
  return file.path.endsWith(".json") ? lines.replaceAll("\t", " ") : lines;
}

/** The one document of a text. Its problems as YAML are noted; undefined when nothing can be made of it. */
function compose(text: string, walk: Walk): Document | undefined {
  const control = controlCharacter(text);
  if (control) {
    const code = text.charCodeAt(control.offset).toString(16).toUpperCase().padStart(4, "0");
    const message = `the text holds the control character U+${code}; expected printable text`;
    walk.problems.push(problemAt(walk.file, control.position, "syntax", message, "remove the character"));
    return undefined;
  }
  const stop: Stop = { offset: 0 };
  const documents = composeDocuments(text, walk, stop);
  if (stop.reason) {
    walk.problems.splice(0, walk.problems.length, stopProblem(stop, walk));
    return undefined;
  }
  const [document, second] = documents;
  for (const error of document?.errors ?? []) {
    const [message, hint] = explainYamlError(error);
    walk.problems.push(problemAt(walk.file, at(walk, error.pos[0]), "syntax", message, hint));
  }
  if (document) checkDirectives(document, walk);
  if (second) {
    const position = at(walk, second.contents?.range?.[0] ?? second.range?.[0] ?? 0);
    const message = "the file holds more than one YAML document; expected one, got a second here";
    walk.problems.push(problemAt(walk.file, position, "syntax", message, "put it into a file of its own"));
  }
  return document;
}

/** At most two documents: the second is only looked at to say that it should not be there. */
function composeDocuments(text: string, walk: Walk, stop: Stop): Document.Parsed[] {
  const options = { version: "1.2", schema: "core", merge: false, uniqueKeys: false, prettyErrors: false } as const;
  const documents: Document.Parsed[] = [];
  try {
    for (const document of new Composer(options).compose(tokensOf(text, walk.lines, stop), true, text.length)) {
      documents.push(document);
      if (documents.length === 2) break;
    }
  } catch (error) {
    const message = `the YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    walk.problems.push(problemAt(walk.file, at(walk, stop.offset), "syntax", message));
  }
  return documents;
}

function checkDirectives(document: Document, walk: Walk): void {
  const yaml = document.directives?.yaml;
  if (!yaml?.explicit || yaml.version === "1.2") return;
  const message = `the directive %YAML ${yaml.version} is not allowed; expected YAML 1.2`;
  walk.problems.push(problemAt(walk.file, [1, 1], "syntax", message, "remove the line"));
}

function stopProblem(stop: Stop, walk: Walk): Problem {
  const message =
    stop.reason === "too_deep"
      ? "the value is nested too deeply; expected at most 100 levels"
      : "the file holds too many values; expected what a person would write";
  return problemAt(walk.file, at(walk, stop.offset), stop.reason ?? "too_deep", message);
}

function at(walk: Walk, offset: number): Position {
  const { line, col } = walk.lines.linePos(offset);
  return [Math.max(1, line), Math.max(1, col)];
}

/** Characters that YAML forbids; some of them are the library's own markers. */
function controlCharacter(text: string): { offset: number; position: Position } | undefined {
  const offset = text.search(/[^\t\n\r\u0020-\u007e\u0080-\uffff]/);
  if (offset < 0) return undefined;
  const before = text.slice(0, offset).split("\n");
  return { offset, position: [before.length, (before.at(-1)?.length ?? 0) + 1] };
}
