import { readFileSync } from "node:fs";
import { join } from "node:path";
import { joinPolicy, parsePolicy } from "@tidegate/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const whole = readFileSync(join(import.meta.dirname, "../generated/whole-policy.yaml"));

function read(bytes: Uint8Array) {
  return joinPolicy(parsePolicy(bytes, "tidegate.yaml", "base"), []);
}

describe("a damaged policy", () => {
  it("is read, or refused with a place and a reason, and never throws", () => {
    const parts = ["  ", "\n", "\t", ": ", "- ", "[", "{", "}", "x", "&a ", "*a", "0", '"', "#", "\u00ff"];
    const damage = fc.record({
      at: fc.nat(whole.length),
      cut: fc.nat(40),
      put: fc
        .array(fc.constantFrom(...parts), { maxLength: 4 })
        .map((chosen) => new TextEncoder().encode(chosen.join(""))),
    });
    fc.assert(
      fc.property(damage, ({ at, cut, put }) => {
        const { value, problems } = read(
          new Uint8Array([...whole.subarray(0, at), ...put, ...whole.subarray(at + cut)]),
        );
        expect(value !== undefined).toBe(problems.length === 0);
        for (const { message, place } of problems) {
          expect(message).not.toContain("undefined");
          expect(place.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("whose every gate is wrong is answered with as many problems as can be read", () => {
    const gates = Array.from(
      { length: 8000 },
      (_, index) => `      g${index}: { metric: auc, at_lest: 1, severity: blok }\n`,
    );
    const text = `version: 1\nmodels:\n  m:\n    gates:\n${gates.join("")}`;
    expect(read(new TextEncoder().encode(text)).problems).toHaveLength(200);
  });
});
