import { expect, test } from "vitest";
import { compareClaim, parseClaim } from "./claim.ts";

test.each([
  [0.905, { value: 0.905, decimals: 3, percent: false }],
  ["20.0 ± 1.2", { value: 20, decimals: 1, percent: false, spread: 1.2 }],
  ["87.3 %", { value: 87.3, decimals: 1, percent: true }],
  ["(87.3 +/- 0.4) %", { value: 87.3, decimals: 1, percent: true, spread: 0.4 }],
  ["1.5e-3", { value: 0.0015, decimals: 4, percent: false }],
])("%s is understood", (text, claim) => {
  expect(parseClaim(text)).toEqual(claim);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, null, undefined, "", "high", "0,87", "0.8 0.9", true, [0.8]])(
  "%s is no claim",
  (value) => {
    expect(parseClaim(value)).toBeUndefined();
  },
);

test("long texts cost no time and are no claims", () => {
  const started = performance.now();
  for (const text of [" ", "1", "1.", "(", "%", "±", "e", "1 ", "+"]) {
    const long = text.repeat(100_000);
    for (const value of [long, `1${long}x`, `1${long}%`, `(1${long})x`]) expect(parseClaim(value)).toBeUndefined();
  }
  expect(performance.now() - started).toBeLessThan(1000);
});

const agrees = (value: unknown, measured: number, domain: [number, number] = [0, 1]) => {
  const claim = parseClaim(value);
  return claim && compareClaim(claim, measured, domain);
};

test.each([
  [0.873, 0.87267, true],
  [0.8727, 0.87267, true],
  [0.874, 0.87267, false],
  [0.9, 0.87267, true],
  [1, 0.87267, false],
  [0, 0.4, false],
  [1, 0.9999, true],
  [87.27, 0.87267, true],
  ["87 %", 0.87267, true],
  ["88 %", 0.87267, false],
])("%s against %s", (value, measured, expected) => {
  expect(agrees(value, measured)?.agrees).toBe(expected);
});

test("a share above 1 is read as percent, an error is not", () => {
  expect(agrees(87.3, 0.873)?.asPercent).toBe(true);
  expect(agrees(97.85, 97.8547, [0, Number.POSITIVE_INFINITY])).toMatchObject({ agrees: true, asPercent: false });
});
