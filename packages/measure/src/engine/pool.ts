/** A few things of which each serves one caller at a time; who comes when all are busy waits for his turn. */
export class Pool<T> {
  readonly #idle: T[];
  readonly #waiting: ((item: T) => void)[] = [];
  readonly #busy = new Set<Promise<unknown>>();

  constructor(items: readonly T[]) {
    this.#idle = [...items];
  }

  async use<R>(work: (item: T) => Promise<R>): Promise<R> {
    const item = this.#idle.pop() ?? (await new Promise<T>((resolve) => this.#waiting.push(resolve)));
    const done = work(item);
    this.#busy.add(done);
    try {
      return await done;
    } finally {
      this.#busy.delete(done);
      const next = this.#waiting.shift();
      if (next) next(item);
      else this.#idle.push(item);
    }
  }

  /** Waits until nothing is being done. */
  async drain(): Promise<void> {
    while (this.#busy.size > 0) await Promise.allSettled(this.#busy);
  }
}
