import { expect, test } from "vitest";
import { placements } from "./placements.ts";
import { rankSums, rowsBetweenCarries } from "./rank-sums.ts";
import { rank } from "./ranking.ts";

test("sums stay exact where they exceed 2^53", () => {
  const rows = 450_000;
  const positive = Uint8Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const scores = Float64Array.from({ length: rows }, (_, i) => ((i * 7919) % 100_003) / 100_003);
  const membership = { width: 1, groups: 2, ofRow: new Uint16Array(rows).fill(1) };
  expect(rowsBetweenCarries(rows)).toBeLessThan(rows);
  const placed = placements(rank(scores), positive, membership);
  const sums = rankSums(placed, placed, positive, membership).positives[1];
  let sum = 0n;
  let squares = 0n;
  for (let i = 0; i < rows; i += 3) {
    sum += BigInt(placed[i] ?? 0);
    squares += BigInt(placed[i] ?? 0) ** 2n;
  }
  expect(squares).toBeGreaterThan(2n ** 53n);
  expect(sums).toEqual({
    n: rows / 3,
    sum: String(sum),
    sum_squares: String(squares),
    baseline_sum: String(sum),
    baseline_sum_squares: String(squares),
    cross: String(squares),
  });
});
