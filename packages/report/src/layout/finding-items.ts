import type { Finding, Item, Section, Tone } from "@tidegate/formats";
import { isShown, worstFirst } from "./order.ts";
import { waiverText } from "./waiver-text.ts";
import { placeName } from "./words.ts";

/** The topic of a rule, by the first word of its id. */
function topicOf(rule: string): "data" | "card" | "other" {
  if (/^(?:card|model-card)\b/.test(rule)) return "card";
  return /^(?:data|schema|column|row|rows|key|label|labels|prediction|predictions|profile|split|leak|test-set)\b/.test(
    rule,
  )
    ? "data"
    : "other";
}

const titles = [
  ["data", "Data"],
  ["card", "Model card"],
  ["other", "Further findings"],
] as const;

/** The findings of a model that someone should see, by topic, worst first. */
export function findingSections(findings: readonly Finding[]): Section[] {
  const shown = worstFirst(findings.filter(isShown));
  return titles.flatMap(([topic, title]) => {
    const items = shown.filter((finding) => topicOf(finding.rule) === topic).map(findingItem);
    return items.length === 0 ? [] : [{ id: `findings-${topic}`, title, blocks: [{ type: "list", items }] }];
  });
}

/** One finding as an item of a list. */
export function findingItem(finding: Finding): Item {
  const item: Item = { text: finding.message, tone: toneOf(finding), label: finding.gate ?? finding.rule };
  const place = placeName(finding.place);
  if (place !== undefined) item.place = place;
  const hint = finding.waived === undefined ? finding.hint : waiverText(finding.waived);
  if (hint !== undefined) item.hint = hint;
  return item;
}

function toneOf(finding: Finding): Tone {
  return finding.status === "notice" ? "quiet" : finding.outcome;
}

/** The same with all that is known: figures and keys of rows. */
export function fullFindingItem(finding: Finding): Item {
  const figures = Object.entries(finding.figures ?? {}).map(([name, value]) => `${name} = ${value ?? "unknown"}`);
  const examples = finding.examples?.length ? [`rows: ${finding.examples.join(", ")}`] : [];
  const more = [...figures, ...examples].join("; ");
  const item = findingItem(finding);
  return more === "" ? item : { ...item, text: `${item.text} (${more})` };
}
