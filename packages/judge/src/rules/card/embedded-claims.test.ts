import { expect, test } from "vitest";
import { embeddedClaims } from "./embedded-claims.ts";

test.each<[unknown, number[]]>([
  ["0.99 (best)", [0.99]],
  ["0.99 (1st of 3)", [0.99]],
  ["≈0.99", [0.99]],
  ["[0.99]", [0.99]],
  [[0.99], [0.99]],
  [{ mean: 0.99 }, [0.99]],
  ["~ 99 % on all rows", [99]],
  ["about 0.99", [0.99]],
  ["F1 of 0.99", [0.99]],
  ["top 1: 0.99", [1, 0.99]],
  ["0,99", [0.99, 99]],
  ["1,234 ms", [1.234, 1234]],
  ["−0.5 (r2)", [-0.5]],
  ["top-1", [1]],
  ["1e-3 (best)", [0.001]],
  ["good", []],
  [null, []],
  [true, []],
])("%s may mean %s", (value, expected) => {
  expect(embeddedClaims(value).map((claim) => claim.value)).toEqual(expected);
});

test("long texts cost no time", () => {
  const started = performance.now();
  for (const text of ["1", " ", "1.", "1,", "a1", "%", "1 "]) embeddedClaims(text.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(1000);
});
