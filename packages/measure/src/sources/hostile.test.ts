import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Need } from "@tidegate/formats";
import { expect, test } from "vitest";
import { EngineError } from "../engine/engine.ts";
import { incomeSample, incomeTables, random } from "../testing/income.ts";
import { incomeFolder } from "../testing/income-folder.ts";
import { answerTo, file, measureNeeds, reasonFor, temporaryFolder } from "../testing/tables.ts";
import { zstd } from "../testing/zstd.ts";
import { deepest, Nesting } from "./nesting.ts";
import { isOfDisk, reading } from "./reading.ts";

const outcomes: Need = { kind: "outcomes", slices: [] };
const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const packers = { "": Buffer.from, ".gz": gzipSync, ".zst": zstd };

test.each([
  ["jsonl", ""],
  ["jsonl", ".gz"],
  ["jsonl", ".zst"],
  ["json", ""],
  ["json", ".gz"],
  ["json", ".zst"],
] as const)("a row of %s%s nested 100,000 deep is refused, one nested a little is read", async (format, packed) => {
  const folder = await temporaryFolder();
  const pack: (text: string) => Uint8Array = packers[packed];
  for (const [name, depth] of [["deep", 100_000] as const, ["flat", 30] as const]) {
    const rows = ['{"id":1,"x":"]}\\""}', `{"id":2,"x":${nested(depth)}}`];
    const text = format === "json" ? `[${rows.join(",")}]` : `${rows.join("\n")}\n`;
    await writeFile(join(folder, `${name}.${format}${packed}`), pack(text));
  }
  const columns = (name: string): Extract<Need, { kind: "columns" }> => {
    return { kind: "columns", data: file(`${name}.${format}${packed}`) };
  };
  expect(await answerTo(folder, columns("flat"))).toMatchObject({ rows: 2 });
  const reason = await reasonFor(folder, columns("deep"));
  expect(reason).toMatchObject({ code: "unreadable_file", file: `deep.${format}${packed}` });
  expect(reason.message).toContain("nested");
});

test("nesting is followed through texts, escapes and chunks", () => {
  const tooDeep = (...chunks: string[]) => {
    const nesting = new Nesting();
    for (const chunk of chunks) nesting.read(Buffer.from(chunk));
    return nesting.tooDeep;
  };
  expect(tooDeep(nested(deepest))).toBe(false);
  expect(tooDeep(nested(deepest + 1))).toBe(true);
  expect(tooDeep(`"${"[".repeat(2000)}"`)).toBe(false);
  expect(tooDeep('"\\', `"${"[".repeat(2000)}"`)).toBe(false);
  expect(tooDeep('"\\\\"', "[".repeat(900), "{".repeat(200))).toBe(true);
  expect(tooDeep('"\n', "[".repeat(2000))).toBe(true);
});

test("sixty flipped bits of a Parquet file: each time an answer or a reason", async () => {
  const folder = await incomeFolder(incomeTables(60), "parquet");
  const whole = await readFile(join(folder, "candidate.parquet"));
  const next = random(7);
  const codes = new Set<string>();
  for (let i = 0; i < 60; i++) {
    const flipped = Buffer.from(whole);
    const at = Math.floor(next() * flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(next() * 8));
    await writeFile(join(folder, "candidate.parquet"), flipped);
    const { answers } = await measureNeeds(folder, [outcomes], incomeSample("parquet"));
    for (const known of answers) codes.add("unavailable" in known ? known.unavailable.code : "answer");
  }
  expect([...codes]).toEqual(expect.arrayContaining(["answer", "unreadable_file"]));
}, 60_000);

test("what the engine says of a file is the file's fault, of its own folder it is not", async () => {
  const failing = (kind: string, message: string) => () => Promise.reject(new EngineError(kind, message));
  const faults = [
    ["Invalid", "don't know what type"],
    ["Unknown", "TProtocolException: Invalid data"],
    ["IO", "attempted to read past the end"],
    ["IO", 'cannot read "no space left.csv" on spilled rows'],
    ["Out of Memory", "failed to allocate"],
  ] as const;
  for (const [kind, message] of faults) {
    expect(await reading("x.csv", failing(kind, message))).toMatchObject({ unavailable: { code: "unreadable_file" } });
  }
  await expect(
    reading("x.csv", failing("IO", 'Could not write file "/t/a": No space left on device')),
  ).rejects.toThrow();
  expect(isOfDisk(new EngineError("IO", "the temporary directory is full"))).toBe(true);
});

test("a table of 20,000 columns, for which the memory does not do, is refused", async () => {
  const folder = await incomeFolder(incomeTables(60));
  const more = Array.from({ length: 20_000 }, (_, i) => `c${i}`).join();
  const line = ",1".repeat(20_000);
  const rows = Array.from({ length: 300 }, (_, id) => `${id},>50K,0.5,1,1${line}\n`).join("");
  await writeFile(join(folder, "candidate.csv"), `row,predicted,probability,latency_ms,confidence,${more}\n${rows}`);
  const reason = await reasonFor(folder, outcomes, incomeSample("csv"));
  expect(reason).toMatchObject({ code: "unreadable_file", file: "candidate.csv" });
  expect(reason.message).toContain("memory");
}, 30_000);

test.each(["candidate.csv", "candidate.csv.gz"])("%s with far more rows than the test set is refused", async (name) => {
  const folder = await incomeFolder(incomeTables(60));
  const rows = "1,>50K,0.5,1,1\n".repeat(100_601);
  const text = `row,predicted,probability,latency_ms,confidence\n${rows}`;
  await writeFile(join(folder, name), name.endsWith(".gz") ? gzipSync(text) : text);
  const sample = incomeSample("csv");
  const candidate = { ...sample.systems.candidate, predictions: file(name) } as (typeof sample.systems)[string];
  const reason = await reasonFor(folder, outcomes, { ...sample, systems: { ...sample.systems, candidate } });
  expect(reason).toMatchObject({ code: "unreadable_file", file: name });
  expect(reason.message).toContain("more than 100600 rows");
});

test.each([10, 20, 50, 100, 200])("a gzip file that lacks its last %i bytes is not read", async (missing) => {
  const folder = await temporaryFolder();
  const next = random(3);
  const rows = Array.from({ length: 3000 }, (_, id) => `${id},${next()}\n`).join("");
  const whole = gzipSync(`id,x\n${rows}`);
  await writeFile(join(folder, "cut.csv.gz"), whole.subarray(0, whole.length - missing));
  const reason = await reasonFor(folder, { kind: "profile", data: file("cut.csv.gz"), column: "x", top: 1 });
  expect(reason).toMatchObject({ code: "unreadable_file", file: "cut.csv.gz" });
});
