import { beforeAll, describe, expect, test } from "vitest";
import { modelOf } from "../../bench/calibration/gate-designs.ts";
import { seededDraws } from "../../bench/calibration/random-draws.ts";
import { type Rates, simulateGates } from "../../bench/calibration/simulate-gates.ts";
import { drawCounts, type Population } from "../../bench/calibration/simulated-counts.ts";

const REPLICATES = 400;
const NOMINAL = 5;
/** In percent: three standard errors of a share of 5 % of the replicates. */
const CHANCE = 3 * Math.sqrt((NOMINAL * (100 - NOMINAL)) / REPLICATES);

/** The candidate answers 83 % right, the baseline 86 %. */
const atTheLimits: Population = {
  prevalence: 0.5,
  positives: { right: 0.86, lost: 0.07, won: 0.04 },
  negatives: { right: 0.86, lost: 0.07, won: 0.04 },
};
const gates = {
  floor: { metric: "accuracy", at_least: 0.83 },
  keep: { metric: "accuracy", no_worse_than: "production", margin: 0.03 },
};

function ratesFrom(population: Population, seed: number, replicates = REPLICATES) {
  const draws = seededDraws(seed);
  const draw = () => drawCounts(draws, 1000, [{ name: "all", share: 1, population }]);
  return simulateGates(modelOf(gates), replicates, draw);
}

describe("a candidate exactly at the limit", () => {
  let rates: ReadonlyMap<string, Rates>;
  beforeAll(() => {
    rates = ratesFrom(atTheLimits, 1);
  });

  test.each(Object.keys(gates))("passes %s in at most 5 % of cases, and not never", (gate) => {
    expect(rates.get(gate)?.passed).toBeLessThanOrEqual(NOMINAL + CHANCE);
    expect(rates.get(gate)?.passed).toBeGreaterThan(1);
  });

  test.each(Object.keys(gates))("fails %s in at most 5 % of cases", (gate) => {
    expect(rates.get(gate)?.failed).toBeLessThanOrEqual(NOMINAL + CHANCE);
  });
});

describe("a candidate as good as the baseline", () => {
  const even = { right: 0.86, lost: 0.04, won: 0.04 };
  let rates: ReadonlyMap<string, Rates>;
  beforeAll(() => {
    rates = ratesFrom({ prevalence: 0.5, positives: even, negatives: even }, 2, 60);
  });

  test.each(Object.keys(gates))("passes %s more often than not, and hardly ever fails", (gate) => {
    expect(rates.get(gate)?.passed).toBeGreaterThan(50);
    expect(rates.get(gate)?.failed).toBeLessThan(1);
  });
});
