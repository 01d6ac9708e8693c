import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { TidegateError } from "@tidegate/formats";
import { textList, textLiteral } from "../sql/quote.ts";
import { type Cell, type Engine, EngineError, type Result } from "./engine.ts";
import { Pool } from "./pool.ts";

export interface DuckDbOptions {
  readonly threads?: number;
  /** Such as `384MB`; above it DuckDB spills to a temporary folder. */
  readonly memory?: string;
  /** Loads the library; the actions load it from a tool cache. */
  readonly load?: () => Promise<typeof import("@duckdb/node-api")>;
}

/** Statements that run at once, so that the second core works while the first ends one. */
const atOnce = 2;

/** DuckDB in memory, fenced to named files: no other file, no network, no extension, no change of these settings. */
export function duckDb(options: DuckDbOptions = {}): Engine {
  let instance: DuckDBInstance | undefined;
  let connections: DuckDBConnection[] = [];
  let pool: Pool<DuckDBConnection> | undefined;
  let spill: string | undefined;
  return {
    async open(fence) {
      const library = await loadLibrary(options.load);
      spill = await mkdtemp(join(tmpdir(), "tidegate-")).catch((cause) => {
        throw new TidegateError("disk", "the temporary folder cannot be written", { cause });
      });
      instance = await library.DuckDBInstance.create(":memory:", {});
      for (let i = 0; i < atOnce; i++) {
        const connection = await instance.connect();
        connections.push(connection);
        await run(connection, "SET TimeZone = 'UTC'");
      }
      pool = new Pool(connections);
      for (const setting of fenceSettings(fence, spill, options)) await pool.use((one) => run(one, setting));
      return { name: "duckdb", version: library.version() };
    },
    async query(sql) {
      if (!pool) throw new EngineError("Closed", "the engine is not open");
      return pool.use((connection) => run(connection, sql));
    },
    async close() {
      const closing = pool;
      pool = undefined;
      await closing?.drain();
      for (const connection of connections) connection.closeSync();
      instance?.closeSync();
      connections = [];
      instance = undefined;
      if (spill) await rm(spill, { recursive: true, force: true });
    },
  };
}

/** The settings, in the order in which DuckDB accepts them: the lock comes last. */
export function fenceSettings(fence: readonly string[], spill: string, options: DuckDbOptions = {}): string[] {
  return [
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    `SET threads = ${options.threads ?? 2}`,
    `SET memory_limit = ${textLiteral(options.memory ?? "384MB")}`,
    `SET temp_directory = ${textLiteral(spill)}`,
    `SET allowed_paths = ${textList(fence)}`,
    "SET enable_external_access = false",
    "SET lock_configuration = true",
  ];
}

async function loadLibrary(load: DuckDbOptions["load"]): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await (load ? load() : import("@duckdb/node-api"));
  } catch (cause) {
    throw new TidegateError("engine_missing", "DuckDB cannot be loaded", {
      hint: "npm install @duckdb/node-api@1.5.5-r.5",
      cause,
    });
  }
}

async function run(connection: DuckDBConnection, sql: string): Promise<Result> {
  try {
    const result = await connection.run(sql);
    const chunks = await result.fetchAllChunks();
    const length = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
    const columns = Array.from({ length: result.columnCount }, (_, index) =>
      toColumn(
        chunks.map((chunk) => chunk.getColumnVector(index)),
        length,
      ),
    );
    return { length, columns };
  } catch (cause) {
    throw toEngineError(cause);
  }
}

interface Vector {
  readonly itemCount: number;
  getItem(index: number): unknown;
}

/** Plain numbers come as one typed array: a million of them are read in milliseconds. */
function toColumn(vectors: readonly Vector[], length: number): ArrayLike<Cell> {
  if (length > 10_000 && vectors.every(isDense)) {
    const column = new Float64Array(length);
    let offset = 0;
    for (const vector of vectors as readonly DenseVector[]) {
      column.set(vector.items, offset);
      offset += vector.items.length;
    }
    return column;
  }
  const column: Cell[] = [];
  for (const vector of vectors) for (let i = 0; i < vector.itemCount; i++) column.push(toCell(vector.getItem(i)));
  return column;
}

interface DenseVector extends Vector {
  readonly items: Float64Array | Int32Array | Uint32Array;
}

/** True for numeric vectors that hold no NULL. Depends on `items`, which node-api does not declare; without it: slower. */
function isDense(vector: Vector): vector is DenseVector {
  const items: unknown = "items" in vector ? vector.items : undefined;
  if (!ArrayBuffer.isView(items) || items instanceof BigInt64Array || items instanceof BigUint64Array) return false;
  if (!(items instanceof Float64Array || items instanceof Int32Array || items instanceof Uint32Array)) return false;
  const validity: unknown = "validity" in vector ? vector.validity : undefined;
  if (typeof validity === "object" && validity !== null && "data" in validity && validity.data === null) return true;
  for (let i = 0; i < vector.itemCount; i++) if (vector.getItem(i) === null) return false;
  return true;
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  return String(value);
}

function toEngineError(cause: unknown): EngineError {
  const text = cause instanceof Error ? cause.message : String(cause);
  const [, kind = "Unknown", message = text] = /^([A-Za-z -]+?) Error: ([\s\S]*)$/.exec(text) ?? [];
  return new EngineError(kind, message, cause);
}
