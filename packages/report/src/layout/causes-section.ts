import type { Finding, Item, ModelVerdict, Section, Unmeasured } from "@tidegate/formats";
import { shortDigests, unmeasuredTogether } from "@tidegate/formats";
import { findingItem } from "./finding-items.ts";
import { isShown, worstFirst } from "./order.ts";
import { plural } from "./words.ts";

/** Rules about what a judgement rests on: documents that can be read, files that are those declared. */
const roots: ReadonlySet<string> = new Set([
  "policy-malformed",
  "document-malformed",
  "document-missing",
  "manifest-digests",
]);

/** Whether a finding says why other things could not be judged. */
export function isCause(finding: Finding): boolean {
  return roots.has(finding.rule) && finding.outcome !== "pass" && finding.outcome !== "not_applicable";
}

/** Whether a finding is about so many answers that it has to be read before any figure. */
export function isAboutAnswers(finding: Finding): boolean {
  return finding.rule === "answers" && finding.outcome !== "pass";
}

/** Gates that share a reason why they could not be measured; one line stands for all of them. */
export function sharedReasons({ gates }: ModelVerdict): Unmeasured[] {
  return unmeasuredTogether(gates).filter((each) => each.gates.length > 1);
}

/** What has to be known before any gate is looked at: why there are no figures, and which answers are missing. */
export function causesSections(model: ModelVerdict): Section[] {
  const found = model.findings.filter(isShown);
  const causes = [...worstFirst(found.filter(isCause)).map(findingItem), ...sharedReasons(model).map(foldedItem)];
  const answers = worstFirst(found.filter(isAboutAnswers)).map(findingItem);
  return [
    ...sectionOf("causes", "Why it could not be judged", causes),
    ...sectionOf("answers", "Missing and invalid answers", answers),
  ];
}

function sectionOf(id: string, title: string, items: Item[]): Section[] {
  return items.length === 0 ? [] : [{ id, title, blocks: [{ type: "list", items }] }];
}

function foldedItem({ reason, gates }: Unmeasured): Item {
  const ids = gates.map(({ id }) => id).join(", ");
  const text = `${plural(gates.length, "gate")} could not be measured: ${shortDigests(reason.message)} (${ids})`;
  const item: Item = { text, tone: worstFirst(gates)[0]?.outcome ?? "fail" };
  return reason.hint === undefined ? item : { ...item, hint: reason.hint };
}
