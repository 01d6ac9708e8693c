import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as zlib from "node:zlib";
import { expect, test } from "vitest";
import { answerTo, file, reasonFor, temporaryFolder } from "../testing/tables.ts";
import { zstd } from "../testing/zstd.ts";

const rows = Array.from({ length: 50 }, (_, id) => ({ id, x: id % 7 }));
const texts = {
  csv: `id,x\n${rows.map(({ id, x }) => `${id},${x}\n`).join("")}`,
  jsonl: rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
};

const packers = { gz: (text: string) => zlib.gzipSync(text), zst: zstd };

test.each([
  ["csv", "gz"],
  ["csv", "zst"],
  ["jsonl", "gz"],
  ["jsonl", "zst"],
] as const)("%s.%s is read as if it were not compressed", async (format, packed) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, `plain.${format}`), texts[format]);
  await writeFile(join(folder, `packed.${format}.${packed}`), packers[packed](texts[format]));
  const profile = (name: string) => answerTo(folder, { kind: "profile", data: file(name), column: "x", top: 9 });
  expect(await profile(`packed.${format}.${packed}`)).toEqual(await profile(`plain.${format}`));
});

test.each([
  ["csv", "gz"],
  ["csv", "zst"],
  ["jsonl", "gz"],
] as const)("a %s.%s that was cut off is not read", async (format, packed) => {
  const folder = await temporaryFolder();
  const whole = packers[packed](texts[format]);
  for (const [i, part] of [0.3, 0.9].entries()) {
    const name = `cut${i}.${format}.${packed}`;
    await writeFile(join(folder, name), whole.subarray(0, Math.floor(whole.length * part)));
    const reason = await reasonFor(folder, { kind: "profile", data: file(name), column: "x", top: 9 });
    expect(reason).toMatchObject({ code: "unreadable_file", file: name });
  }
});

test("lines of JSON that were cut off in a row are not read", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "cut.jsonl"), texts.jsonl.slice(0, -5));
  const reason = await reasonFor(folder, { kind: "profile", data: file("cut.jsonl"), column: "x", top: 9 });
  expect(reason.code).toBe("unreadable_file");
});

test.each(["a[1].csv", "a*.csv", "a?.csv"])("the path %s, which the engine takes for a pattern", async (name) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, name), "id,x\n1,2\n");
  await writeFile(join(folder, "a1.csv"), "id,x\n9,9\n9,9\n");
  const reason = await reasonFor(folder, { kind: "columns", data: file(name) });
  expect(reason).toMatchObject({ code: "unreadable_file", file: name });
  expect(reason.message).toContain("pattern");
});
