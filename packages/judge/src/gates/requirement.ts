import type { Against, Gate } from "@tidegate/formats";
import { figureText } from "./figure-text.ts";

/** A gate in words: `roc_auc at least 0.88`, `true_positive_rate in each of sex, race at least 0.5`. */
export function requirementOf(gate: Gate): string {
  return [gate.metric, scopeText(gate), limitText(gate)].filter((part) => part !== "").join(" ");
}

function scopeText({ in_each, across }: Gate): string {
  if (in_each) return `in each of ${in_each.join(", ")}`;
  return across === undefined ? "" : `across ${across}`;
}

function limitText(gate: Gate): string {
  if (gate.at_least !== undefined) return `at least ${gate.at_least}`;
  if (gate.at_most !== undefined) return `at most ${gate.at_most}`;
  if (gate.min_ratio !== undefined) return `ratio at least ${gate.min_ratio}`;
  if (gate.max_difference !== undefined) return `difference at most ${gate.max_difference}`;
  if (gate.better_than !== undefined) return `better than ${againstText(gate.better_than)}`;
  return `no worse than ${againstText(gate.no_worse_than ?? "")}${marginText(gate)}`;
}

function marginText({ margin, relative_margin }: Gate): string {
  if (margin !== undefined) return ` by more than ${margin}`;
  return relative_margin === undefined ? "" : ` by more than ${figureText(relative_margin * 100)}%`;
}

/** What a gate compares with, in words. */
export function againstText(against: Against): string {
  return typeof against === "string" ? against : `the best figure of the last ${against.best_within.slice(0, -1)} days`;
}

/** What a gate compares with, if it does. */
export function againstOf(gate: Gate): Against | null {
  return gate.no_worse_than ?? gate.better_than ?? null;
}
