import fc from "fast-check";
import { expect, test } from "vitest";
import { duckDb } from "../engine/duckdb.ts";
import { rowsOf } from "../engine/engine.ts";
import { identifier, numberLiteral, textList, textLiteral } from "./quote.ts";
import { rollUpSql } from "./roll-up.ts";
import { canonicalText } from "./values.ts";

test("any name and any text pass through SQL unchanged", async () => {
  const engine = duckDb({ threads: 1 });
  await engine.open([]);
  const text = fc
    .string({ unit: "binary", minLength: 1, maxLength: 20 })
    .filter((t) => !t.includes("\u0000") && !/\p{Surrogate}/u.test(t));
  await fc.assert(
    fc.asyncProperty(text, async (t) => {
      const result = await engine.query(`SELECT ${textLiteral(t)} AS ${identifier(t)}, ${textList([t, "'"])}[2]`);
      expect(rowsOf(result)).toEqual([[t, "'"]]);
    }),
    { numRuns: 100 },
  );
  await engine.close();
});

test("numbers are written so that they read back", () => {
  expect(numberLiteral(1e-300)).toBe("CAST('1e-300' AS DOUBLE)");
  expect(() => numberLiteral(Number.NaN)).toThrow(RangeError);
});

test.each([
  ["VARCHAR", "'1.0'", "1"],
  ["VARCHAR", "'-0.0'", "0"],
  ["VARCHAR", "'007'", "007"],
  ["VARCHAR", "'007.00'", "007"],
  ["VARCHAR", "'+1'", "+1"],
  ["VARCHAR", "'0.10'", "0.10"],
  ["VARCHAR", "'10.20.0'", "10.20.0"],
  ["VARCHAR", "'True'", "true"],
  ["VARCHAR", "''", null],
  ["DOUBLE", "1.0::DOUBLE", "1"],
  ["DOUBLE", "-0.0::DOUBLE", "0"],
  ["DOUBLE", "1e15::DOUBLE", "1000000000000000"],
  ["DOUBLE", "0.1::DOUBLE", "0.1"],
  ["FLOAT", "0.1::FLOAT", "0.1"],
  ["DECIMAL(4,2)", "2.00::DECIMAL(4,2)", "2"],
  ["BIGINT", "9007199254740993", "9007199254740993"],
  ["BOOLEAN", "true", "true"],
  ["DATE", "DATE '2024-01-02'", "2024-01-02"],
])("the canonical text of the %s %s is %s", async (type, value, expected) => {
  const engine = duckDb({ threads: 1 });
  await engine.open([]);
  const result = await engine.query(`SELECT ${canonicalText({ name: "x", type })} FROM (SELECT ${value} AS x)`);
  expect(rowsOf(result)).toEqual([[expected]]);
  await engine.close();
});

test("a roll-up aggregates the cross product once where it is small, else from the rows", () => {
  const column = (sql: string, size: number) => ({ sql, texts: Array.from({ length: size }, (_, i) => i) });
  const [a, b] = [column("s0", 3), column("s1", 5)];
  const shape = {
    from: "t",
    where: "true",
    keys: [{ name: "k0", sql: "y" }],
    sums: [{ name: "n", sql: "count(*)" }],
    rows: 10,
  };
  expect(rollUpSql({ ...shape, sets: [[], [a], [b, a], [a, b]] })).toMatchInlineSnapshot(
    `"WITH cells AS (SELECT s0, s1, y AS k0, count(*) AS n FROM t WHERE true GROUP BY ALL) SELECT s0, s1, k0, CAST(sum(n) AS HUGEINT) AS n FROM cells GROUP BY GROUPING SETS ((k0), (s0, k0), (s0, s1, k0))"`,
  );
  expect(rollUpSql({ ...shape, sets: [[], [column("s0", 9000)]] })).toMatchInlineSnapshot(
    `"SELECT s0, k0, CAST(count(*) AS HUGEINT) AS n FROM (SELECT *, y AS k0 FROM t WHERE true) GROUP BY GROUPING SETS ((k0), (s0, k0))"`,
  );
});
