import fc from "fast-check";
import { expect, test } from "vitest";
import { type CountedGroup, suppress } from "./suppression.ts";

function groups(...counts: number[]): CountedGroup[] {
  return counts.map((n, code) => ({ codes: [code], n, counts: [n] }));
}

test("one small group takes the next smallest with it", () => {
  const hidden = suppress(new Map([["s", { columns: ["s0"], groups: groups(100, 3, 20, 50) }]]), 5);
  expect([...(hidden.get("s") ?? [])].sort()).toEqual([1, 2]);
});

test("a group with few rows of a class is small", () => {
  const own = [...groups(100, 60), { codes: [2], n: 50, counts: [48, 2] }];
  const hidden = suppress(new Map([["s", { columns: ["s0"], groups: own }]]), 5);
  expect([...(hidden.get("s") ?? [])].sort()).toEqual([1, 2]);
});

test("no shown margin gives a hidden group away by subtraction", () => {
  const size = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.array(fc.array(size, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }), (table) => {
      const cells = table.flatMap((row, a) =>
        row.flatMap((n, b) => (n > 0 ? [{ codes: [a, b], n, counts: [n] }] : [])),
      );
      const margin = (place: number) => {
        const sums = new Map<number, number>();
        for (const { codes, n } of cells) sums.set(codes[place] ?? 0, (sums.get(codes[place] ?? 0) ?? 0) + n);
        return [...sums].map(([code, n]) => ({ codes: [code], n, counts: [n] }));
      };
      const [rows, columns] = [margin(0), margin(1)];
      const hidden = suppress(
        new Map([
          ["a", { columns: ["s0"], groups: rows }],
          ["b", { columns: ["s1"], groups: columns }],
          ["ab", { columns: ["s0", "s1"], groups: cells }],
        ]),
        5,
      );
      checkLines(cells, rows, hidden.get("a"), hidden.get("ab"), 0);
      checkLines(cells, columns, hidden.get("b"), hidden.get("ab"), 1);
      for (const [i, cell] of cells.entries()) if (cell.n < 5) expect(hidden.get("ab")?.has(i)).toBe(true);
    }),
  );
});

/** Under a hidden margin all cells are hidden; under a shown one never a single cell among others. */
function checkLines(
  cells: readonly CountedGroup[],
  margins: readonly CountedGroup[],
  hiddenMargins: ReadonlySet<number> | undefined,
  hiddenCells: ReadonlySet<number> | undefined,
  place: number,
): void {
  for (const [i, margin] of margins.entries()) {
    const line = cells.flatMap((cell, j) => (cell.codes[place] === margin.codes[0] ? [j] : []));
    const lost = line.filter((j) => hiddenCells?.has(j));
    if (hiddenMargins?.has(i)) expect(lost.length).toBe(line.length);
    else expect(lost.length === 1 && line.length > 1).toBe(false);
  }
}
