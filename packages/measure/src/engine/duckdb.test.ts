import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/tables.ts";
import { duckDb } from "./duckdb.ts";
import { EngineError, rowsOf } from "./engine.ts";

test("only the fenced file can be read, nothing written, no setting changed", async () => {
  const folder = await temporaryFolder();
  const [inside, outside] = [join(folder, "it's in.csv"), join(folder, "out.csv")];
  await writeFile(inside, "x\n1\n");
  await writeFile(outside, "x\n1\n");
  const engine = duckDb({ threads: 1 });
  await engine.open([inside]);
  const kindOf = (sql: string) =>
    engine.query(sql).then(
      () => "done",
      (error: EngineError) => error.kind,
    );
  expect(await kindOf(`SELECT * FROM read_csv('${inside.replaceAll("'", "''")}')`)).toBe("done");
  expect(await kindOf(`SELECT * FROM read_csv('${outside}')`)).toBe("Permission");
  expect(await kindOf("SELECT * FROM read_csv('https://example.org/x.csv')")).not.toBe("done");
  expect(await kindOf(`COPY (SELECT 1) TO '${join(folder, "new.csv")}'`)).toBe("Permission");
  expect(await kindOf("SET enable_external_access = true")).toBe("Invalid Input");
  expect(await kindOf("INSTALL httpfs")).not.toBe("done");
  await engine.close();
});

test("integers come back exactly", async () => {
  const engine = duckDb({ threads: 1 });
  await engine.open([]);
  const result = await engine.query(
    "SELECT 9007199254740993, 170141183460469231731687303715884105727::HUGEINT, 1::DOUBLE",
  );
  expect(rowsOf(result)).toEqual([[9007199254740993n, 170141183460469231731687303715884105727n, 1]]);
  await engine.close();
});

test("a library that is not there is an error of its own", async () => {
  const engine = duckDb({ load: () => Promise.reject(new Error("no")) });
  await expect(engine.open([])).rejects.toMatchObject({ code: "engine_missing" });
});

test("a query before open fails", async () => {
  await expect(duckDb().query("SELECT 1")).rejects.toBeInstanceOf(EngineError);
});
