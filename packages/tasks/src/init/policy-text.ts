import { noted, type System, type Writable, writeYaml } from "@tidegate/formats";
import { countText, type LeftOut, type ProposedGate } from "@tidegate/judge";
import { cardParts, deployed, pathsOf, type Setup } from "./setup.ts";

/** `tidegate.yaml`: the rules, with a comment on every number that says where it comes from. */
export function policyText(setup: Setup): string {
  const { model } = setup;
  return writeYaml(
    {
      version: 1,
      models: noted({ [model]: modelPart(setup) }, { blank: true }),
      card_requires: noted(
        { high: [...cardParts.high], medium: [...cardParts.medium] },
        {
          blank: true,
          above: ["What the card must say in words. A part that is missing fails."],
        },
      ),
      environments: noted(
        { [deployed]: {} },
        {
          blank: true,
          above: [
            `Which version runs where is said by environments/${deployed}/${model}.yaml; merging a change of it promotes.`,
            "Until that file is there, nothing is deployed and the gates against it do not apply.",
          ],
        },
      ),
      privacy: noted({ min_count: 5 }, { blank: true, above: ["Groups with fewer rows are never shown."] }),
      ledger: noted({ branch: "tidegate/ledger" }, { blank: true, above: beforeLedger(setup) }),
    },
    [
      ...setup.editor("policy", pathsOf(model).policy),
      "What models must hold. Tidegate reads it from the base of a pull request, never from its head.",
      "Proposed by `tidegate init` from the data: read it, change what is not right, and keep it.",
    ],
  );
}

/** Things that only people can decide stand ready, commented out. */
function beforeLedger({ asOf }: Setup): string[] {
  const later = new Date(Date.parse(asOf) + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return [
    "Until this day everything is shown and nothing blocks:",
    `enforce_from: ${later}`,
    "",
    "Where records are kept.",
  ];
}

function modelPart(setup: Setup): Writable {
  const { model, risk, files, sample, proposals } = setup;
  const paths = pathsOf(model);
  const { id, ...columns } = "columns" in candidateOf(setup) ? candidateOf(setup).columns : { id: sample.test.id };
  return {
    risk: noted(risk, { beside: "high, medium or low: how bad a wrong answer is" }),
    manifest: paths.manifest,
    card: paths.card,
    schema: paths.schema,
    test_set: noted(
      { data: files.test, id: sample.test.id, label: sample.test.label, positive: positiveOf(setup) },
      {
        blank: true,
        above: [
          `${countText(setup.rows)} rows. Ids, labels and groups come from here.`,
          "Where rows belong together (a household, a patient), name the column that says so: cluster: COLUMN",
        ],
      },
    ),
    task: sample.task,
    predictions: noted({ id, ...(columns as Record<string, Writable>) }, { flow: true }),
    slices: Object.keys(sample.slices).length > 0 ? slicesPart(sample.slices as Record<string, Writable>) : undefined,
    baselines: noted(baselinesPart(setup), { blank: true }),
    gates: noted(gatesPart(proposals.gates), { blank: true, above: gatesHead(proposals.leftOut) }),
  };
}

/** The positive class as text: a bare 1 or true compares as text too. */
function positiveOf({ sample }: Setup): Writable | undefined {
  const { positive } = sample.test;
  return positive === undefined ? undefined : noted(positive, { quoted: true });
}

function candidateOf({ sample }: Setup): Extract<System, { columns: unknown }> {
  const { candidate } = sample.systems;
  if (!candidate || !("columns" in candidate)) throw new Error("policyText requires a candidate with columns");
  return candidate;
}

function slicesPart(slices: Readonly<Record<string, Writable>>): Writable {
  const flowing = Object.entries(slices).map(([name, slice]) => [name, noted(slice, { flow: true })]);
  return noted(Object.fromEntries(flowing), { blank: true, above: ["Groups of rows that are looked at one by one."] });
}

function baselinesPart({ sample }: Setup): Writable {
  const simple = Object.entries(sample.systems).filter(([name]) => name !== "candidate");
  return {
    [deployed]: noted(
      { deployed, before_first: "skip" },
      {
        flow: true,
        above: ["The model that runs now. Before the first one its gates do not apply."],
      },
    ),
    ...Object.fromEntries(simple.map(([name, system]) => [name, baselineOf(system)])),
  };
}

function baselineOf(system: System): Writable {
  if ("constant" in system) {
    const { constant, of, column } = system;
    return noted({ constant, of: of.path, column }, { flow: true, above: ["The same answer for every row."] });
  }
  return noted({ predictions: system.predictions.path }, { flow: true, above: ["A simpler model."] });
}

function gatesHead(leftOut: readonly LeftOut[]): string[] {
  return [
    "Limits that this test set can carry: a model as good as the one measured now passes each gate in about nine of",
    "ten cases. They say what the rows can show, not what is harmless: tighten them where more is at stake.",
    ...(leftOut.length > 0 ? ["Left out, and why:"] : []),
    ...leftOut.map(({ id, why }) => `  ${id}: ${why}.`),
  ];
}

function gatesPart(gates: readonly ProposedGate[]): Writable {
  const written = gates.map(({ id, gate, why }) => {
    return [id, noted(gate as Record<string, Writable>, { flow: true, above: why.map((line) => `${line}.`) })];
  });
  return Object.fromEntries(written);
}
