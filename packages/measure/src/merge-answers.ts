import type { Answer, AnswerOf } from "@tidegate/formats";

type Additive = AnswerOf<"outcomes" | "moments" | "histogram" | "violations">;

/**
 * Adds the answers of two parts of the same rows, as if all had been measured at once. For the kinds that add up by rows,
 * measured with the same scales and without suppression: what one part hid cannot be added.
 */
export function mergeAnswers<A extends Additive>(a: A, b: A): A {
  return merge(a, b) as A;
}

function merge(a: Additive, b: Additive): Answer {
  if (a.kind === "outcomes" && b.kind === "outcomes")
    return { ...a, groups: mergeGroups(a.groups, b.groups, addOutcomes) };
  if (a.kind === "moments" && b.kind === "moments")
    return { ...a, groups: mergeGroups(a.groups, b.groups, addMoments) };
  if (a.kind === "histogram" && b.kind === "histogram")
    return { ...a, groups: mergeGroups(a.groups, b.groups, addBins) };
  if (a.kind === "violations" && b.kind === "violations")
    return { ...a, rows: a.rows + b.rows, checks: addChecks(a, b) };
  throw new TypeError(`answers of different kinds do not add up: ${a.kind} and ${b.kind}`);
}

interface Group {
  readonly slice: string | null;
  readonly group: (string | null)[];
  readonly label?: number | null;
  n: number;
}

function mergeGroups<G extends Group>(a: readonly G[], b: readonly G[], add: (a: G, b: G) => G): G[] {
  const merged = new Map<string, G>();
  for (const group of [...a, ...b]) {
    const key = JSON.stringify([group.slice, group.group, group.label ?? null]);
    const before = merged.get(key);
    merged.set(key, before ? { ...add(before, group), n: before.n + group.n } : group);
  }
  return [...merged.values()];
}

function addOutcomes<G extends AnswerOf<"outcomes">["groups"][number]>(a: G, b: G): G {
  const order = (cell: G["cells"][number]) => [cell.label, cell.candidate, cell.baseline ?? 0] as const;
  return { ...a, cells: addCounted(a.cells, b.cells, order) };
}

function addBins<G extends AnswerOf<"histogram">["groups"][number]>(a: G, b: G): G {
  const bins = addCounted(a.bins, b.bins, (bin) => [bin.lower, bin.upper, 0] as const);
  return { ...a, bins, missing: a.missing + b.missing };
}

function addCounted<C extends { n: number }>(
  a: readonly C[],
  b: readonly C[],
  order: (cell: C) => readonly [number, number, number],
): C[] {
  const merged = new Map<string, C>();
  for (const cell of [...a, ...b]) {
    const key = order(cell).join();
    merged.set(key, { ...cell, n: cell.n + (merged.get(key)?.n ?? 0) });
  }
  return [...merged.values()].sort((x, y) => {
    const [left, right] = [order(x), order(y)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
}

function addMoments<G extends AnswerOf<"moments">["groups"][number]>(a: G, b: G): G {
  const add = (x: string, y: string | undefined) => (BigInt(x) + BigInt(y ?? 0)).toString();
  return {
    ...a,
    complete: a.complete + b.complete,
    sums: a.sums.map((sum, i) => add(sum, b.sums[i])),
    products: a.products.map((row, i) => row.map((product, j) => add(product, b.products[i]?.[j]))),
  };
}

function addChecks(a: AnswerOf<"violations">, b: AnswerOf<"violations">): AnswerOf<"violations">["checks"] {
  return a.checks.map((check) => {
    const other = b.checks.find(({ id }) => id === check.id);
    const examples = [...new Set([...check.examples, ...(other?.examples ?? [])])].sort().slice(0, 5);
    return { ...check, violations: check.violations + (other?.violations ?? 0), examples };
  });
}
