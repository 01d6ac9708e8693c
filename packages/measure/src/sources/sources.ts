import { type DataFile, digestOfFiles, type FileEntry, type Known, type Side, unavailable } from "@tidegate/formats";
import { type Engine, type Result, rowsOf, toCount } from "../engine/engine.ts";
import type { LocatedFile, MeasurePorts } from "../ports.ts";
import type { Column } from "../sql/values.ts";
import { faultInBytes, tooDeep } from "./check-bytes.ts";
import { digestFiles } from "./digest.ts";
import { discovery, type FileFormat, formatOf, relation } from "./format.ts";
import { deepest, nestingSql } from "./nesting.ts";
import { notRead, reading } from "./reading.ts";
import { findColumn } from "./suggest.ts";

/** The bytes of a DataFile: its files and their digest, checked against the one declared. */
export interface Bytes {
  readonly located: readonly LocatedFile[];
  readonly files: readonly FileEntry[];
  readonly digest: string;
}

/** A table that can be read: an expression for FROM, and its columns. */
export interface Source {
  readonly path: string;
  readonly format: FileFormat;
  /** True where a file is compressed as a whole, so that its size does not tell how much is in it. */
  readonly packed: boolean;
  readonly from: string;
  readonly columns: readonly Column[];
}

/** Files by what the plan calls them, each located, hashed and described once. */
export class Sources {
  readonly #ports: MeasurePorts;
  readonly #located = new Map<string, Promise<Known<readonly LocatedFile[]>>>();
  readonly #hashed = new Map<string, Promise<Known<Bytes>>>();
  readonly #sources = new Map<string, Promise<Known<Source>>>();

  constructor(ports: MeasurePorts) {
    this.#ports = ports;
  }

  get engine(): Engine {
    return this.#ports.engine;
  }

  locate(data: DataFile): Promise<Known<readonly LocatedFile[]>> {
    return once(this.#located, `${data.side}:${data.path}`, () => this.#ports.locate(data));
  }

  /** The files of a DataFile, hashed once, whatever digest is declared for it. */
  hashed(data: DataFile): Promise<Known<Bytes>> {
    return once(this.#hashed, `${data.side}:${data.path}`, async () => {
      const located = await this.locate(data);
      if ("unavailable" in located) return located;
      if (located.value.length === 0) {
        return unavailable("missing_file", `${data.path} matches no file`, {
          file: data.path,
          hint: "commit the files",
        });
      }
      this.#ports.progress?.({ step: "digest", path: data.path });
      const files = await digestFiles(located.value);
      if ("unavailable" in files) return files;
      return { value: { located: located.value, files: files.value, digest: digestOfFiles(files.value) } };
    });
  }

  /** The same, checked against the digest that is declared. */
  async bytes(data: DataFile): Promise<Known<Bytes>> {
    const hashed = await this.hashed(data);
    if ("unavailable" in hashed || data.digest === undefined || data.digest === hashed.value.digest) return hashed;
    return unavailable("digest_mismatch", `${data.path} has ${hashed.value.digest}, but ${data.digest} is declared`, {
      file: data.path,
      hint: "commit the file that was declared, or declare the digest of this one",
    });
  }

  open(data: DataFile): Promise<Known<Source>> {
    return once(this.#sources, keyOfData(data), async () => {
      const bytes = await this.bytes(data);
      return "unavailable" in bytes ? bytes : describe(this.engine, data, bytes.value);
    });
  }

  /** Opens a file and finds some of its columns. */
  async openWith(data: DataFile, names: readonly string[]): Promise<Known<{ source: Source; columns: Column[] }>> {
    const source = await this.open(data);
    if ("unavailable" in source) return source;
    const columns: Column[] = [];
    for (const name of names) {
      const column = findColumn(source.value.columns, name, source.value.path);
      if ("unavailable" in column) return column;
      columns.push(column.value);
    }
    return { value: { source: source.value, columns } };
  }

  /** Says that a file is being loaded: that may take long. */
  loading(path: string): void {
    this.#ports.progress?.({ step: "load", path });
  }

  /** Runs a statement that reads `path`; what the engine says of the file is a reason, trouble of its disk is thrown. */
  async read(path: string, sql: string): Promise<Known<Result>> {
    return reading(path, () => this.engine.query(sql));
  }

  /** Every file whose bytes were read for one of these, once, sorted. */
  async filesOf(datas: readonly DataFile[]): Promise<({ side: Side } & FileEntry)[]> {
    const entries = new Map<string, { side: Side } & FileEntry>();
    for (const data of datas) {
      const bytes = await this.hashed(data);
      if ("unavailable" in bytes) continue;
      for (const file of bytes.value.files) entries.set(`${data.side}:${file.path}`, { side: data.side, ...file });
    }
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  }
}

function keyOfData(data: DataFile): string {
  return JSON.stringify([data.side, data.path, data.digest ?? null]);
}

function once<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = cache.get(key) ?? make();
  cache.set(key, made);
  return made;
}

async function describe(engine: Engine, data: DataFile, bytes: Bytes): Promise<Known<Source>> {
  const format = formatOfAll(data, bytes);
  if ("unavailable" in format) return format;
  const empty = bytes.files.find((file) => file.size === 0);
  if (empty) {
    return unavailable("empty_file", `${empty.path} is empty`, {
      file: empty.path,
      hint: "write at least a header row",
    });
  }
  const disks = bytes.located.map((file) => file.disk).sort();
  const wild = bytes.located.find((file) => /[*?[\]]/.test(file.disk));
  if (wild) return notRead(wild.path, "its path holds one of * ? [ ], which the engine takes for a pattern");
  for (const file of bytes.located) {
    const fault = (await faultInBytes(file.disk, format.value)) ?? (await faultByEngine(engine, file, format.value));
    if (fault !== undefined) return typeof fault === "string" ? notRead(file.path, fault) : fault;
  }
  const described = await reading(data.path, () =>
    engine.query(`DESCRIBE SELECT * FROM ${discovery(format.value, disks)}`),
  );
  if ("unavailable" in described) return described;
  const columns = rowsOf(described.value).map(([name, type]) => ({ name: String(name), type: String(type) }));
  return columnsOf(data, format.value, disks, columns);
}

/** Compressed as `.zst`, JSON can only be looked into by the engine, whose reader of whole rows survives any nesting. */
async function faultByEngine(engine: Engine, { path, disk }: LocatedFile, format: FileFormat) {
  if (!/\.zst$/i.test(disk) || (format !== "json" && format !== "jsonl")) return undefined;
  const read = await reading(path, () => engine.query(nestingSql(disk, format)));
  if ("unavailable" in read) return read;
  return toCount(rowsOf(read.value)[0]?.[0]) >= deepest ? tooDeep : undefined;
}

/** JSON without an object in it is described as one column `json`, of a type that is not JSON unless the file is empty. */
function columnsOf(data: DataFile, format: FileFormat, disks: string[], seen: Column[]): Known<Source> {
  const typed = format === "parquet";
  const isJson = format === "json" || format === "jsonl";
  if (isJson && seen.some((column) => column.type !== "JSON"))
    return notRead(data.path, "it must hold objects, one a row");
  const columns = typed ? seen : seen.map(({ name }) => ({ name, type: "VARCHAR" }));
  const packed = disks.some((disk) => /\.(gz|zst)$/i.test(disk));
  return { value: { path: data.path, format, packed, from: relation(format, disks, seen), columns } };
}

function formatOfAll(data: DataFile, bytes: Bytes): Known<FileFormat> {
  const formats = bytes.files.map((file) => formatOf(file.path));
  const bad = formats.find((format) => "unavailable" in format);
  if (bad) return bad;
  const names = new Set(formats.map((format) => ("value" in format ? format.value : "")));
  const [first] = formats;
  if (names.size === 1 && first) return first;
  return notRead(data.path, `it matches files of several formats: ${[...names].sort().join(", ")}`);
}
