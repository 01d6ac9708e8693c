import fc from "fast-check";
import { expect, test } from "vitest";
import { rank } from "./ranking.ts";

const score = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.5, 5e-324, 1e-323, 1e-300, 2 ** -40, 1e308, -1e308, Number.NaN),
);

test("rows ascend by score whatever their spread; those without one are left out; ties are marked", () => {
  const scores = fc.oneof(fc.array(score, { maxLength: 300 }), fc.array(score.map(tiny), { maxLength: 300 }));
  fc.assert(
    fc.property(scores, (values) => {
      const { order, starts } = rank(Float64Array.from(values));
      const sorted = [...order].map((row) => values[row] ?? Number.NaN);
      expect([...order].sort((a, b) => a - b)).toEqual(values.flatMap((v, row) => (Number.isNaN(v) ? [] : [row])));
      for (const [i, value] of sorted.entries()) {
        const before = sorted[i - 1] ?? Number.NaN;
        if (i > 0) expect(value).toBeGreaterThanOrEqual(before);
        expect(starts[i]).toBe(value === before ? 0 : 1);
      }
    }),
    { numRuns: 500 },
  );
});

/** Many values next to each other, so that buckets are cut again. */
function tiny(value: number): number {
  return Number.isFinite(value) ? 0.5 + (value % 1) * 2 ** -45 : value;
}
