import { type DataFile, digestOfFiles, type FileEntry, type Known, type Side, unavailable } from "@tidegate/formats";
import { type Engine, EngineError, type Result, rowsOf } from "../engine/engine.ts";
import type { LocatedFile, MeasurePorts } from "../ports.ts";
import type { Column } from "../sql/values.ts";
import { digestFiles } from "./digest.ts";
import { discovery, type FileFormat, formatOf, relation } from "./format.ts";
import { findColumn } from "./suggest.ts";
import { isWholeCompressed } from "./whole-compressed.ts";
import { isWholeJson } from "./whole-json.ts";

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

  /** Runs a statement that reads `path`; what is wrong with the file's content is a reason, all else is thrown. */
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
  for (const file of format.value === "json" ? bytes.located : []) {
    if (!(await isWholeJson(file.disk))) return notRead(file.path, "its JSON does not end");
  }
  for (const file of bytes.located)
    if (!(await isWholeCompressed(file.disk))) return notRead(file.path, "its compressed content does not end");
  const described = await reading(data.path, () =>
    engine.query(`DESCRIBE SELECT * FROM ${discovery(format.value, disks)}`),
  );
  if ("unavailable" in described) return described;
  const columns = rowsOf(described.value).map(([name, type]) => ({ name: String(name), type: String(type) }));
  return columnsOf(data, format.value, disks, columns);
}

/** JSON without an object in it is described as one column `json`, of a type that is not JSON unless the file is empty. */
function columnsOf(data: DataFile, format: FileFormat, disks: string[], seen: Column[]): Known<Source> {
  const typed = format === "parquet";
  const isJson = format === "json" || format === "jsonl";
  if (isJson && seen.some((column) => column.type !== "JSON"))
    return notRead(data.path, "it must hold objects, one a row");
  const columns = typed ? seen : seen.map(({ name }) => ({ name, type: "VARCHAR" }));
  return { value: { path: data.path, format, from: relation(format, disks, seen), columns } };
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

function notRead(path: string, why: string) {
  return unavailable("unreadable_file", `${path} cannot be read: ${why}`, { file: path, hint: "write the file again" });
}

const ofContent =
  /^(Invalid Input|Conversion|Serialization|IO|Parser Content|Out of Range|Not implemented|TProtocolException)$/;

async function reading<T>(path: string, work: () => Promise<T>): Promise<Known<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (
      !(error instanceof EngineError) ||
      !ofContent.test(error.kind) ||
      /temp|spill|space left/i.test(error.message)
    ) {
      throw error;
    }
    return notRead(path, withoutPaths(error.message));
  }
}

/** The engine's own words, without where the file lies on this machine and without values of rows. */
function withoutPaths(message: string): string {
  const [line = ""] = message.split("\n").filter((text) => text.trim() !== "");
  const cut = line
    .replace(/"[^"]*[/\\][^"]*"|'[^']*[/\\][^']*'|\S*[/\\]\S*/g, "the file")
    .replace(/"[^"]{40,}"/g, "a value");
  return cut.trim().slice(0, 200);
}
