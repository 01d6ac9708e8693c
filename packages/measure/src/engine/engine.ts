/** One value of a result. Integers that may exceed 2^53 are bigint. */
export type Cell = string | number | bigint | null;

/** A result, column by column; numeric columns without gaps may be typed arrays. */
export interface Result {
  readonly length: number;
  readonly columns: readonly ArrayLike<Cell>[];
}

/** What runs SQL over files. Open sees the only files that may ever be read. */
export interface Engine {
  open(fence: readonly string[]): Promise<{ readonly name: string; readonly version: string }>;
  query(sql: string): Promise<Result>;
  close(): Promise<void>;
}

/** A statement failed. `kind` is the engine's own word, such as `Invalid Input`. */
export class EngineError extends Error {
  readonly kind: string;

  constructor(kind: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "EngineError";
    this.kind = kind;
  }
}

/** The rows of a small result. */
export function rowsOf(result: Result): Cell[][] {
  return Array.from({ length: result.length }, (_, row) => result.columns.map((column) => column[row] ?? null));
}

/** A count as a number; counts of rows stay below 2^53. */
export function toCount(cell: Cell | undefined): number {
  return cell === null || cell === undefined ? 0 : Number(cell);
}

/** An integer as decimal text. */
export function toInteger(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "0" : BigInt(cell).toString();
}

/** A text, or null where there is none. */
export function toText(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}
