import type { Item, ModelVerdict, Section } from "@tidegate/formats";
import { plural } from "./words.ts";

/** What only a human can settle: open questions, and the approvals that are needed. */
export function decideSection(model: ModelVerdict): Section[] {
  const items: Item[] = model.questions.map((text) => ({ text, tone: "ask" }));
  const approvals = approvalItem(model);
  if (approvals !== undefined) items.push(approvals);
  if (items.length === 0) return [];
  return [{ id: "decide", title: "For a human to decide", tone: "ask", blocks: [{ type: "list", items }] }];
}

function approvalItem({ approvals }: ModelVerdict): Item | undefined {
  const { needed, given, may } = approvals;
  if (needed === 0) return undefined;
  const settled = given.length >= needed;
  const who = given.length === 0 ? "none yet" : given.join(", ");
  const item: Item = {
    text: `${plural(needed, "approval")} needed, ${given.length} given (${who})`,
    tone: settled ? "pass" : "ask",
  };
  if (!settled && may.length > 0) item.hint = `May approve: ${may.join(", ")}`;
  return item;
}
