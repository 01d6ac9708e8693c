import type { ReadDocument } from "../documents/document.ts";

const gates =
  "limits are gates of a model: models: { <name>: { gates: { <id>: { metric: accuracy, at_least: 0.9 } } } }";
const limits = "limits are gates: { <id>: { metric: accuracy, at_least: 0.9 } }";
const file = "which version runs where is a file: environments/<environment>/<model>.yaml";

/** Keys that people look for in a policy, by where they write them, and what is there instead. */
const table: readonly (readonly [place: RegExp, hint: string])[] = [
  [/^\/waivers?$/, "waivers are files: waivers/<name>.yaml"],
  [/^\/(thresholds?|metrics|limits)$/, gates],
  [/^\/models\/[^/]+\/(thresholds?|metrics|limits)$/, limits],
  [/^\/(gates|slices|baselines|test_set|task|predictions|manifest|card|schema|risk)$/, "models: { <name>: { ... } }"],
  [/^\/(deployed|deployments?|production|staging)$/, file],
  [/^\/environments\/[^/]+\/(version|artifact|evaluation|strategy|traffic|models?)$/, file],
  [/^\/(approvers|reviewers|owners)$/, "who approves is said by a model: review: { by: [LOGIN] }"],
];

/** A policy whose unknown keys are explained by where they belong, if that is known. */
export function pointedElsewhere<T>(document: ReadDocument<T>): ReadDocument<T> {
  if (document.problems.length === 0) return document;
  const hints = new Map<string, string>(
    Object.entries(document.places).flatMap(([pointer, [line, column]]) => {
      const hint = table.find(([place]) => place.test(pointer))?.[1];
      return hint === undefined ? [] : [[`${line}:${column}`, hint]];
    }),
  );
  const problems = document.problems.map((problem) => {
    const hint = hints.get(`${problem.place.line}:${problem.place.column}`);
    return problem.code === "unknown_key" && hint !== undefined ? { ...problem, hint } : problem;
  });
  return { ...document, problems };
}
