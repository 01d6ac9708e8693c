import fc from "fast-check";
import { describe, expect, test } from "vitest";
import oracle from "../../../../test/oracles/fairness.json" with { type: "json" };
import * as all from "./index.ts";

const fairness = { ...all };
const names = (
  [
    "demographicParity",
    "equalizedOdds",
    "equalOpportunity",
    "truePositiveRate",
    "falsePositiveRate",
    "falseNegativeRate",
    "trueNegativeRate",
    "selectionRate",
  ] as const
).flatMap((name) => [`${name}Difference`, `${name}Ratio`] as const);

const count = fc.integer({ min: 1, max: 500 });
const groups = fc.array(fc.record({ tp: count, fp: count, fn: count, tn: count }), { minLength: 2, maxLength: 6 });

describe.each(names)("%s", (name) => {
  test("equals fairlearn's", () => {
    for (const known of oracle.cases) {
      const ours = fairness[name](known.groups);
      // Without any false alarm fairlearn's ratio is nan, and its equalized odds leave it out; ours are undefined.
      const noAlarms = known.groups.every(({ fp }) => fp === 0);
      if (noAlarms && ["falsePositiveRateRatio", "equalizedOddsRatio"].includes(name)) expect(ours).toBeUndefined();
      else expect(ours).toBeCloseTo(known[name] ?? Number.NaN, 9);
    }
  });

  test("does not depend on the order of groups, nor on a group given twice", () => {
    fc.assert(
      fc.property(groups, (all) => {
        const value = fairness[name](all);
        expect(fairness[name]([...all].reverse())).toBe(value);
        expect(fairness[name]([...all, ...all.slice(0, 1)])).toBe(value);
      }),
    );
  });

  test("has no value for one group, or when one group has no rate", () => {
    const one = { tp: 4, fp: 2, fn: 1, tn: 3 };
    expect(fairness[name]([one])).toBeUndefined();
    expect(fairness[name]([])).toBeUndefined();
    expect(fairness[name]([one, { tp: 0, fp: 0, fn: 0, tn: 0 }])).toBeUndefined();
  });
});

test("a ratio has no value when no group has any", () => {
  const none = { tp: 0, fp: 0, fn: 5, tn: 5 };
  expect(fairness.demographicParityRatio([none, none])).toBeUndefined();
  expect(fairness.demographicParityDifference([none, none])).toBe(0);
});

test("groups treated alike differ by 0 and have the ratio 1", () => {
  const matrix = { tp: 4, fp: 2, fn: 1, tn: 3 };
  for (const name of names) expect(fairness[name]([matrix, matrix])).toBe(name.endsWith("Ratio") ? 1 : 0);
});
