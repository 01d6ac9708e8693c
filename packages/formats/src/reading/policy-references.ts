import { type Problem, placeOf, type ReadDocument } from "../documents/document.ts";
import type { Gate } from "../documents/gate.ts";
import type { ModelPolicy } from "../documents/policy.ts";
import { memberOf } from "../member-of.ts";
import { closest } from "./closest.ts";
import { type Path, pointerOf, subjectOf } from "./pointer.ts";
import { orList } from "./schema-shape.ts";

/** Where in which file something refers to something else. */
export interface Reference {
  readonly document: ReadDocument<unknown>;
  readonly path: Path;
}

/** A problem of a policy at a path. */
export function policyProblem(at: Reference, code: Problem["code"], message: string, hint?: string): Problem {
  const subject = subjectOf(at.path, at.document.path);
  const place = placeOf(at.document, pointerOf(at.path));
  return { code, message: `${subject} ${message}`, ...(hint === undefined ? {} : { hint }), place };
}

/** The problem of a name that names nothing; none when it does. */
export function nameProblem(at: Reference, what: string, name: string, names: readonly string[]): Problem[] {
  if (names.includes(name)) return [];
  const expected = names.length > 0 ? orList(names) : `a ${what}, and there is none`;
  const meant = closest(name, names);
  const hint = meant === undefined ? undefined : `did you mean ${meant}?`;
  return [policyProblem(at, "wrong_value", `names no ${what}; expected ${expected}, got ${name}`, hint)];
}

/** What is wrong between the parts of one model's policy: columns that its task needs, and names that name nothing. */
export function modelProblems(model: ModelPolicy, at: Reference): Problem[] {
  return [
    ...testSetProblems(model, at),
    ...sliceProblems(model, at),
    ...candidateProblems(model, at),
    ...gateProblems(model, at),
    ...reviewProblems(model, at),
  ];
}

function testSetProblems({ task, test_set }: ModelPolicy, at: Reference): Problem[] {
  const here = below(at, "test_set");
  const problems: Problem[] = [];
  if (task === "binary" && test_set.positive === undefined) {
    const message = "lacks the key positive; expected the positive class of the binary task, got nothing";
    problems.push(policyProblem(here, "missing_key", message, "add `positive: …`"));
  }
  if (task !== "score" && test_set.label === undefined && test_set.labels === undefined) {
    const message = `lacks the key label; expected the column of the truth for the task ${task}, got nothing`;
    problems.push(policyProblem(here, "missing_key", message, "add `label: …`"));
  }
  return problems;
}

function sliceProblems({ slices }: ModelPolicy, at: Reference): Problem[] {
  const plain = Object.keys(slices).filter((name) => !crosses(memberOf(slices, name)));
  return Object.entries(slices).flatMap(([name, slice]) => {
    if (!("cross" in slice)) return [];
    return slice.cross.flatMap((other, index) => {
      const here = below(at, "slices", name, "cross", index);
      if (!crosses(memberOf(slices, other))) return nameProblem(here, "slice", other, plain);
      const message = `crosses the slice ${other}, which is a cross itself; expected ${orList(plain)}, got ${other}`;
      return [policyProblem(here, "wrong_value", message)];
    });
  });
}

function crosses(slice: ModelPolicy["slices"][string] | undefined): boolean {
  return slice !== undefined && "cross" in slice;
}

/** What is judged is called the candidate, and so can nothing be that it is compared with. */
function candidateProblems({ baselines }: ModelPolicy, at: Reference): Problem[] {
  if (!Object.hasOwn(baselines, "candidate")) return [];
  const message = "has the name of what is judged; expected another name, got candidate";
  return [policyProblem(below(at, "baselines", "candidate"), "wrong_value", message)];
}

function gateProblems(model: ModelPolicy, at: Reference): Problem[] {
  const slices = Object.keys(model.slices);
  return Object.entries(model.gates).flatMap(([id, gate]) => {
    const here = below(at, "gates", id);
    const each = (gate.in_each ?? []).flatMap((slice, index) =>
      nameProblem(below(here, "in_each", index), "slice", slice, slices),
    );
    const across = gate.across === undefined ? [] : nameProblem(below(here, "across"), "slice", gate.across, slices);
    return [...each, ...across, ...baselineProblems(gate, here, Object.keys(model.baselines))];
  });
}

function baselineProblems(gate: Gate, at: Reference, baselines: readonly string[]): Problem[] {
  return (["no_worse_than", "better_than"] as const).flatMap((limit) => {
    const against = gate[limit];
    return typeof against === "string" ? nameProblem(below(at, limit), "baseline", against, baselines) : [];
  });
}

/** Logins compare without case, as the forge does; a login named twice would count for two approvals. */
function reviewProblems({ review }: ModelPolicy, at: Reference): Problem[] {
  const logins = review?.by.map((login) => login.toLowerCase()) ?? [];
  return logins.flatMap((login, index) => {
    if (logins.indexOf(login) === index) return [];
    const message = `is listed already; expected each login once, got ${login} again`;
    return [policyProblem(below(at, "review", "by", index), "wrong_value", message, "remove the line")];
  });
}

export function below(at: Reference, ...keys: Path): Reference {
  return { document: at.document, path: [...at.path, ...keys] };
}
