import type { Change, Documents, Facts, ModelManifest } from "@tidegate/formats";
import { EnvironmentFile, Policy, unavailable } from "@tidegate/formats";

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

/** A readable document as the reader gives it. */
export function read<T>(path: string, side: "base" | "head", value: T) {
  return { path, side, digest: digest("d"), value, problems: [], places: {} };
}

/** A manifest whose artifact and predictions have digests of one letter. */
export function manifest(version: string, letter: string): ModelManifest {
  return {
    version,
    artifact: { uri: "models/m/model.onnx", digest: digest(letter) },
    code: { commit: "0".repeat(40) },
    data: { test: { uri: "models/m/test.csv", digest: digest("e") } },
    predictions: { uri: "models/m/predictions.csv", digest: digest(letter) },
  };
}

/** The parts of a made-up change; what is absent is usual. */
export interface Scenario {
  readonly model?: object;
  readonly root?: object;
  readonly headModel?: object | null;
  readonly base?: Change["base"]["kind"];
  readonly basePolicy?: boolean;
  readonly deployed?: string | null;
  readonly candidate?: string;
  readonly touched?: readonly string[];
  readonly waivers?: Documents["waivers"];
}

/** The policy of one binary model `m` with a production baseline and a slice. */
export function policyOf(model: object = {}, root: object = {}): Policy {
  return Policy.parse({
    version: 1,
    privacy: { min_count: 5 },
    environments: { production: {} },
    ...root,
    models: {
      m: {
        risk: "low",
        manifest: "models/m/model.yaml",
        test_set: { data: "models/m/test.csv", id: "id", label: "y", positive: "yes" },
        task: "binary",
        predictions: { id: "id", prediction: "p", score: "s", latency: "ms" },
        slices: { sex: { column: "sex" } },
        baselines: { production: { deployed: "production" } },
        review: { by: ["ann", "bob"] },
        ...model,
      },
    },
  });
}

/** A change of model `m` from artifact `a` to `b` (or another letter). */
export function changeOf(scenario: Scenario = {}): Change {
  const { base = "commit", basePolicy = true, deployed = "a", candidate = "b" } = scenario;
  const policy = policyOf(scenario.model, scenario.root);
  const headPolicy = scenario.headModel === undefined ? policy : policyOf(scenario.headModel ?? {}, scenario.root);
  const none: Documents = { policy_parts: [], models: {}, environments: {}, waivers: [] };
  const environment = EnvironmentFile.safeParse(
    deployed === null ? undefined : { version: "1", artifact: manifest("1", deployed).artifact },
  );
  const baseDocuments: Documents = {
    ...none,
    ...(basePolicy ? { policy: read("tidegate.yaml", "base", policy) } : {}),
    models: { m: { manifest: read("models/m/model.yaml", "base", manifest("1", "a")), eval_results: [] } },
    environments: environment.success
      ? { production: { m: read("environments/production/m.yaml", "base", environment.data) } }
      : {},
    waivers: [...(scenario.waivers ?? [])],
  };
  return {
    base: { kind: base, name: "main" },
    head: { kind: "working_tree", name: "head" },
    touched: (scenario.touched ?? ["models/m/model.yaml"]).map((path) => ({ path, status: "modified" })),
    documents: {
      base: base === "none" ? none : baseDocuments,
      head: {
        ...none,
        ...(scenario.headModel === null ? {} : { policy: read("tidegate.yaml", "head", headPolicy) }),
        models: { m: { manifest: read("models/m/model.yaml", "head", manifest("2", candidate)), eval_results: [] } },
        environments: baseDocuments.environments,
      },
    },
  };
}

/** Facts of a local run: nobody approves, no ledger. */
export function factsOf(facts: Partial<Facts> = {}): Facts {
  const noForge = unavailable("no_forge", "a local run");
  const noLedger = unavailable("no_ledger", "there is no ledger");
  return {
    as_of: "2026-11-21T12:00:00Z",
    authors: noForge,
    approvals: noForge,
    head: noForge,
    deployments: noLedger,
    history: noLedger,
    test_set_judgements: noLedger,
    ...facts,
  };
}
