import { expect, it } from "vitest";
import { parsePolicy } from "./parse-policy.ts";

const hintsOf = (text: string) =>
  parsePolicy(new TextEncoder().encode(`version: 1\n${text}`), "tidegate.yaml", "head").problems.map(
    ({ hint }) => hint,
  );

it.each([
  ["waivers: []", "waivers/<name>.yaml"],
  ["thresholds: { accuracy: 0.9 }", "gates: {"],
  ["metrics: [accuracy]", "gates: {"],
  ["gates: {}", "models: {"],
  ["environments: { production: { version: '1' } }", "environments/<environment>/<model>.yaml"],
])("says where %s belongs", (text, hint) => {
  expect(hintsOf(text)).toEqual([expect.stringContaining(hint)]);
});

it("leaves other unknown keys to what they look like", () => {
  expect(hintsOf("enforce_form: 2027-01-01")).toEqual([expect.stringContaining("enforce_from")]);
});
