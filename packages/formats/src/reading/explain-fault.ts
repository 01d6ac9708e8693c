import { z } from "zod";
import { closest } from "./closest.ts";
import { type Fault, meantKey } from "./faults.ts";
import { gotOf, isMapValue, kindOf, pasteOf } from "./got.ts";
import { type Path, pointerOf, subjectOf, valueAt } from "./pointer.ts";
import { expectedOf, orList, textsOf } from "./schema-shape.ts";

/** A document whose faults are explained: its value, its name, and how it spells numbers. */
export interface Explained {
  readonly file: string;
  readonly value: unknown;
  readonly written: Readonly<Record<string, string>>;
}

export interface Explanation {
  readonly code: "unknown_key" | "missing_key" | "wrong_value";
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Says a fault as `subject, what is wrong; expected, got`, with something to paste where that is possible. */
export function explainFault(fault: Fault, document: Explained): Explanation {
  if (fault.kind === "unknown") return explainUnknown(fault, document);
  if (fault.kind === "missing") return explainMissing(fault, document);
  return explainWrong(fault, document);
}

function explainUnknown(fault: Extract<Fault, { kind: "unknown" }>, document: Explained): Explanation {
  const subject = subjectOf(fault.path, document.file);
  const meant = meantKey(fault, document.value);
  const path = [...fault.path, fault.key];
  const pasted = pasteOf(valueAt(document.value, path), document.written[pointerOf(path)]);
  const expected = meant ?? orList(fault.allowed);
  return {
    code: "unknown_key",
    message: `${subject} has the unknown key ${fault.key}; expected ${expected || "no keys"}, got ${fault.key}`,
    hint: meant === undefined ? undefined : `did you mean \`${meant}: ${pasted ?? "…"}\`?`,
  };
}

function explainMissing(fault: Extract<Fault, { kind: "missing" }>, document: Explained): Explanation {
  const subject = subjectOf(fault.path.slice(0, -1), document.file);
  const key = String(fault.path.at(-1));
  const expected = fault.said.replace(/^must be /, "") || orList(fault.forms.map((form) => expectedOf(form)));
  const example = fault.forms.flatMap(textsOf)[0];
  return {
    code: "missing_key",
    message: `${subject} lacks the key ${key}; expected ${expected || "a value"}, got nothing`,
    hint: `add \`${key}: ${example ?? "…"}\``,
  };
}

function explainWrong(fault: Extract<Fault, { kind: "wrong" }>, document: Explained): Explanation {
  const subject = subjectOf(fault.path, document.file);
  const value = valueAt(document.value, fault.path);
  const got = gotOf(value, document.written[pointerOf(fault.path)]);
  const { issue } = fault;
  if (issue.code === "custom" && !issue.message.startsWith("must be ")) {
    return { code: "wrong_value", message: `${subjectOf(fault.path.slice(0, -1), document.file)}: ${issue.message}` };
  }
  if (issue.code === "invalid_key") return explainKey(fault.path, issue, document);
  const said = issue.message === "" ? undefined : issue.message;
  const [wrong, expected] = said ? ["is not valid", said.replace(/^must be /, "")] : whatIsWrong(fault, value);
  return {
    code: "wrong_value",
    message: `${subject} ${wrong}; expected ${expected}, got ${got}`,
    hint: hintFor(fault, value, document.written[pointerOf(fault.path)]),
  };
}

function explainKey(path: Path, issue: z.core.$ZodIssueInvalidKey, document: Explained): Explanation {
  const said = issue.issues.map(({ message }) => message.replace(/^must be /, "")).find((message) => message !== "");
  const subject = subjectOf(path.slice(0, -1), document.file);
  const key = String(path.at(-1));
  return {
    code: "wrong_value",
    message: `${subject} has a key that is not allowed; expected ${said ?? "another name"}, got ${JSON.stringify(key)}`,
  };
}

function whatIsWrong(fault: Extract<Fault, { kind: "wrong" }>, value: unknown): [wrong: string, expected: string] {
  const { issue } = fault;
  if (issue.code === "too_small") return sizeIs("small", "at least", Number(issue.minimum), issue.inclusive, value);
  if (issue.code === "too_big") return sizeIs("large", "at most", Number(issue.maximum), issue.inclusive, value);
  if (issue.code === "invalid_format") return ["has the wrong form", `text like ${issue.pattern ?? issue.format}`];
  const expected = orList(fault.forms.map((form) => expectedOf(form))) || "another value";
  if (issue.code === "invalid_union" && isMapValue(value)) return ["has none of the forms it may have", expected];
  const isListed = fault.forms.some((form) => textsOf(form).length > 0) && typeof value !== "object";
  return [isListed ? "is not one of the allowed values" : `is ${kindOf(value)}`, expected];
}

function sizeIs(
  size: "small" | "large",
  words: "at least" | "at most",
  limit: number,
  inclusive: boolean | undefined,
  value: unknown,
): [wrong: string, expected: string] {
  if (typeof value === "string")
    return [value === "" ? "is empty" : `is too ${size === "small" ? "short" : "long"}`, "text"];
  if (Array.isArray(value)) return [`is too ${size === "small" ? "short" : "long"}`, `${words} ${limit} items`];
  if (inclusive === false) return [`is too ${size}`, size === "small" ? `more than ${limit}` : `less than ${limit}`];
  return [`is too ${size}`, `${words} ${limit}`];
}

function hintFor(fault: Extract<Fault, { kind: "wrong" }>, value: unknown, written?: string): string | undefined {
  const key = String(fault.path.at(-1));
  if (typeof value === "string") {
    const meant = closest(value, fault.forms.flatMap(textsOf));
    if (meant !== undefined) return `did you mean \`${key}: ${meant}\`?`;
    const number = fault.forms.some((form) => expectedOf(form).endsWith("number")) && value.trim() !== "";
    return number && Number.isFinite(Number(value)) ? `\`${key}: ${Number(value)}\`` : undefined;
  }
  const isScalar = typeof value === "number" || typeof value === "boolean";
  const text = String(written ?? value);
  const wouldFit = isScalar && fault.forms.some((form) => z.core.safeParse(form, text).success);
  return wouldFit ? `\`${key}: "${text}"\`` : undefined;
}
