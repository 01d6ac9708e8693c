import type {
  Answer,
  Change,
  DataSchema,
  Documents,
  Facts,
  Known,
  ModelManifest,
  Need,
  ReadDocument,
} from "@tidegate/formats";
import { keyOf, Policy } from "@tidegate/formats";
import { type Answers, answersOf } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { isSubject, subjectOf } from "../subjects.ts";

/** A document as it would be read, each of its keys on a line of its own. */
export function read<T>(path: string, value: T, side: "base" | "head" = "head"): ReadDocument<T> {
  const places: Record<string, [number, number]> = {};
  let line = 0;
  const walk = (at: string, part: unknown): void => {
    places[at] = [++line, 1];
    if (typeof part !== "object" || part === null) return;
    for (const [key, child] of Object.entries(part)) {
      walk(`${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, child);
    }
  };
  walk("", value);
  return { path, side, digest: keyOf({ value }), value, problems: [], places };
}

/** A document that could not be read. */
export function unreadable<T>(path: string, side: "base" | "head" = "head"): ReadDocument<T> {
  const place = { file: path, side, line: 3, column: 5 };
  const problem = { code: "syntax" as const, message: "is broken", hint: "repair it", place };
  return { path, side, digest: `broken ${path}`, problems: [problem], places: {} };
}

export const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;

export const manifest: ModelManifest = {
  version: "1.1.0",
  artifact: { uri: "m/model.onnx", digest: digest("a") },
  code: { commit: "c".repeat(40) },
  data: { train: { uri: "m/train.csv", digest: digest("1") }, test: { uri: "m/test.csv", digest: digest("2") } },
  predictions: { uri: "m/predictions.csv", digest: digest("3") },
};

export const schema: DataSchema = {
  fields: [
    { name: "row", type: "integer", ml: { role: "id" } },
    {
      name: "age",
      type: "integer",
      constraints: { required: true, minimum: 17, maximum: 90 },
      ml: { role: "feature", available_at: "serving" },
    },
    {
      name: "label",
      type: "string",
      constraints: { enum: ["no", "yes"] },
      ml: { role: "label", available_at: "training" },
    },
  ],
  missingValues: [""],
};

export const modelPolicy = {
  risk: "high",
  manifest: "m/model.yaml",
  card: "m/README.md",
  schema: "m/schema.yaml",
  test_set: { data: "m/test.csv", id: "row", label: "label", positive: "yes" },
  task: "binary",
  predictions: { id: "row", prediction: "predicted", score: "score" },
  gates: { floor: { metric: "accuracy", at_least: 0.8 } },
};

/** A policy with one model, `m`. */
export function policyOf(model: object = {}, root: object = {}): Policy {
  return Policy.parse({ version: 1, models: { m: { ...modelPolicy, ...model } }, ...root });
}

/** The documents of one tree, all well formed. */
export function documents(
  side: "base" | "head",
  over: Partial<Documents> = {},
  own: Partial<Documents["models"][string]> = {},
): Documents {
  return {
    policy: read("tidegate.yaml", policyOf(), side),
    policy_parts: [],
    environments: {},
    waivers: [],
    models: {
      m: {
        manifest: read(
          "m/model.yaml",
          side === "head"
            ? manifest
            : { ...manifest, version: "1.0.0", artifact: { uri: "m/model.onnx", digest: digest("b") } },
          side,
        ),
        card: read("m/README.md", { license: "mit", tidegate: { version: "1.1.0" } }, side),
        schema: read("m/schema.yaml", schema, side),
        eval_results: [],
        ...own,
      },
    },
    ...over,
  };
}

/** A change from base to head. */
export function changeOf(base = documents("base"), head = documents("head"), over: Partial<Change> = {}): Change {
  return {
    base: { kind: "commit", name: "main" },
    head: { kind: "working_tree", name: "head" },
    touched: [],
    documents: { base, head },
    ...over,
  };
}

/** The model `m` of a change. */
export function subjectIn(change: Change): Subject {
  const subject = subjectOf(change, "m");
  if (!isSubject(subject)) throw new Error(subject.missing);
  return subject;
}

/** The model `m`, its own documents and policy at the head as given. */
export function subjectWith(own: Partial<Documents["models"][string]>, model: object = {}, root: object = {}): Subject {
  const policy = policyOf(model, root);
  const [base, head] = (["base", "head"] as const).map((side) => read("tidegate.yaml", policy, side));
  return subjectIn(changeOf(documents("base", { policy: base }), documents("head", { policy: head }, own)));
}

/** Answers by a function; what it has no answer for was not measured. */
export function answering(needs: readonly Need[], answer: (need: Need) => Answer | Known<Answer> | undefined): Answers {
  const entries = needs.flatMap((need): [string, Known<Answer>][] => {
    const given = answer(need);
    return given ? [[keyOf(need), "kind" in given ? { value: given } : given]] : [];
  });
  return answersOf({ answers: Object.fromEntries(entries), files: [] });
}

/** Nothing was measured. */
export const noAnswers: Answers = answersOf(undefined);

const noForge = { unavailable: { code: "no_forge" as const, message: "no forge" } };

export const facts: Facts = {
  as_of: "2026-11-20T12:00:00Z",
  authors: noForge,
  approvals: noForge,
  head: noForge,
  deployments: noForge,
  history: noForge,
  test_set_judgements: noForge,
};

/** What tests look at: severity, status and outcome, in one text. */
export function verdicts(findings: readonly { severity: string; status: string; outcome: string }[]): string[] {
  return findings.map(({ severity, status, outcome }) => `${severity} ${status} ${outcome}`);
}
