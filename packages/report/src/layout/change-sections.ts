import type { Origin, ReportFacts, Revision, Section, Verdict } from "@tidegate/formats";
import { findingItem } from "./finding-items.ts";
import { isShown, worstFirst } from "./order.ts";
import { outcomeWords } from "./words.ts";

const origins: Readonly<Record<Origin, string>> = {
  claimed: "claimed: it informs, nothing is promoted on it",
  produced: "produced on the protected branch",
  attested: "attested: produced and signed",
};

export function factsOf(verdict: Verdict): ReportFacts {
  const facts: ReportFacts = [
    ["Head", revisionName(verdict.head)],
    ["Base", revisionName(verdict.base)],
    ["Judged as of", verdict.as_of.replace(/\.\d+Z$/, "Z")],
    ["Evidence", origins[verdict.origin]],
  ];
  if (verdict.part !== null) facts.push(["Judged", `the ${verdict.part} alone`]);
  if (verdict.valid_until !== null) facts.push(["Valid until", verdict.valid_until]);
  return facts;
}

function revisionName({ kind, name, commit }: Revision): string {
  if (kind === "none") return "none";
  return commit === undefined ? name : `${name} (${commit.slice(0, 10)})`;
}

/** What concerns the change as a whole: the models at a glance, and findings that belong to none. */
export function changeSections(verdict: Verdict): Section[] {
  const items = worstFirst(verdict.findings.filter(isShown)).map(findingItem);
  const found: Section[] =
    items.length === 0 ? [] : [{ id: "change", title: "The change", blocks: [{ type: "list", items }] }];
  return [...found, ...(verdict.models.length > 1 ? [overview(verdict)] : [])];
}

function overview({ models, enforced }: Verdict): Section {
  const rows = models.map(({ model, outcome, unreduced, version, base_version, reason }) => [
    {
      text: outcomeWords[outcome],
      tone: outcome,
      ...(unreduced !== outcome && {
        note: `${outcomeWords[unreduced]} ${enforced ? "without waivers" : "once enforced"}`,
      }),
    },
    { text: model, code: true, model },
    {
      text: [base_version, version].filter((each, index, all) => each !== null && each !== all[index - 1]).join(" → "),
    },
    { text: reason },
  ]);
  const columns = [
    { title: "Verdict", align: "left" as const },
    { title: "Model", align: "left" as const, key: true },
    { title: "Version", align: "left" as const },
    { title: "Why", align: "left" as const },
  ];
  const table = { caption: `${models.length} models, worst first`, columns, rows };
  return { id: "models", title: "Models", blocks: [{ type: "table", table }] };
}

/** What was judged, as digests, for who wants to judge it again. */
export function appendixSections({ inputs, judge }: Verdict): Section[] {
  const rows = [
    ["Policy", inputs.policy ?? "none"],
    ["Plan", inputs.plan],
    ["Evidence", inputs.evidence],
    ["Judge", judge],
  ].map(([name = "", text = ""]) => [{ text: name }, { text, code: true }]);
  const columns = [
    { title: "Input", align: "left" as const, key: true },
    { title: "Digest or version", align: "left" as const },
  ];
  const table = { caption: "What was judged", columns, rows };
  return [
    {
      id: "inputs",
      title: "Inputs",
      blocks: [{ type: "details", summary: "Digests of what was judged", blocks: [{ type: "table", table }] }],
    },
  ];
}
