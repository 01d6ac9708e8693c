import type { Outcome } from "@tidegate/formats";

export const outcomeTitles: Readonly<Record<Outcome, string>> = {
  pass: "Pass",
  warn: "Warning",
  ask: "Needs a human",
  fail: "Fail",
  not_applicable: "Not applicable",
};
