import type { Finding } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { saying } from "../saying.ts";
import { parseClaim } from "./claim.ts";
import { claimedResults } from "./claimed-results.ts";

const id = "card-results";

/** The results of a card are well formed: each has a task, a dataset, a metric and a number. */
export const cardResults: Rule = {
  id,
  needs: () => [],
  evaluate: (subject) => [...values(subject), ...names(subject)],
};

function values(subject: Subject): readonly Finding[] {
  const say = saying(id, "warn", subject.model);
  return claimedResults(subject).flatMap(({ type, value, document, pointer }) => {
    if (parseClaim(value)) return [];
    const message = `result ${type} has no number; expected a number or text such as "20.0 ± 1.2", got ${JSON.stringify(value) ?? "nothing"}`;
    return [say("failed", message, { place: placeOf(document, pointer), hint: "write a number, such as value: 0.87" })];
  });
}

function names({ model, head: { card } }: Subject): readonly Finding[] {
  if (!card?.value) return [];
  const say = saying(id, "warn", model);
  return (card.value["model-index"] ?? []).flatMap(({ results }, i) =>
    results.flatMap(({ task, dataset, metrics }, j) => {
      const at = `/model-index/${i}/results/${j}`;
      const named: [string, string][] = [
        ["task/type", task.type],
        ["dataset/type", dataset.type],
        ["dataset/name", dataset.name],
        ...metrics.map(({ type }, k): [string, string] => [`metrics/${k}/type`, type]),
      ];
      const empty = named.filter(([, text]) => text.trim() === "");
      const findings = empty.map(([key]) =>
        say("failed", `${key} of a result is empty; expected a name`, { place: placeOf(card, `${at}/${key}`) }),
      );
      if (metrics.length > 0) return findings;
      return [...findings, say("failed", "result has no metrics; expected at least one", { place: placeOf(card, at) })];
    }),
  );
}
