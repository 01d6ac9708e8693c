/** Rows in ascending order of their score; only those with a valid one. */
export interface Ranking {
  readonly order: Uint32Array;
  /** By place in the order: 1 where the score differs from the one before. */
  readonly starts: Uint8Array;
}

/** Below this many rows a simple sort is faster than buckets. */
const few = 24;
const mostBuckets = 2 ** 20;

/** Sorts rows by score; NaN (no valid score) is left out. In which order rows tie does not matter to those who use it. */
export function rank(scores: Float64Array): Ranking {
  const order = new Uint32Array(scores.length);
  const values = new Float64Array(scores.length);
  let valid = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    if (Number.isNaN(score)) continue;
    order[valid] = row;
    values[valid++] = score;
  }
  const [rows, sorted] = [order.subarray(0, valid), values.subarray(0, valid)];
  sortByScore(rows, sorted);
  const starts = new Uint8Array(valid);
  for (let i = 0; i < valid; i++) starts[i] = i === 0 || sorted[i] !== sorted[i - 1] ? 1 : 0;
  return { order: rows, starts };
}

/**
 * Sorts values, and rows with them. About as many buckets of equal width as rows, then each bucket by itself: two linear
 * passes for most scores; a bucket that holds many different ones is cut again between its own ends.
 */
function sortByScore(order: Uint32Array, values: Float64Array): void {
  const [low, high] = endsOf(values);
  if (!(low < high)) return;
  const buckets = Math.min(mostBuckets, 2 ** Math.ceil(Math.log2(values.length)));
  const scale = (buckets - 1) / (high - low);
  if (scale === Number.POSITIVE_INFINITY || scale === 0) sortByComparing(order, values);
  else sortBuckets(order, values, spread(order, values, low, scale, buckets), buckets);
}

function sortBuckets(order: Uint32Array, values: Float64Array, ends: Uint32Array, buckets: number): void {
  let start = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const end = ends[bucket] as number;
    if (end - start > few) sortByScore(order.subarray(start, end), values.subarray(start, end));
    else if (end - start > 1) sortFew(order, values, start, end);
    start = end;
  }
}

function endsOf(values: Float64Array): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Moves everything into its bucket, in the order of the buckets; answers where each ends. */
function spread(order: Uint32Array, values: Float64Array, low: number, scale: number, buckets: number): Uint32Array {
  const [rows, scores] = [order.slice(), values.slice()];
  const places = new Uint32Array(buckets + 1);
  for (let i = 0; i < scores.length; i++) {
    const next = Math.floor(((scores[i] as number) - low) * scale) + 1;
    places[next] = (places[next] as number) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket++)
    places[bucket] = (places[bucket] as number) + (places[bucket - 1] as number);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    const bucket = Math.floor((score - low) * scale);
    const place = places[bucket] as number;
    places[bucket] = place + 1;
    order[place] = rows[i] as number;
    values[place] = score;
  }
  return places;
}

/** Insertion sort of a part. */
function sortFew(order: Uint32Array, values: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const value = values[i] as number;
    const row = order[i] as number;
    let at = i - 1;
    for (; at >= start && (values[at] as number) > value; at--) {
      values[at + 1] = values[at] as number;
      order[at + 1] = order[at] as number;
    }
    values[at + 1] = value;
    order[at + 1] = row;
  }
}

/** For values so near to each other, or so far apart, that buckets between them cannot be computed. */
function sortByComparing(order: Uint32Array, values: Float64Array): void {
  const pairs = Array.from(values, (value, i) => [value, order[i] as number] as const).sort(([a], [b]) => a - b);
  for (const [i, [value, row]] of pairs.entries()) {
    values[i] = value;
    order[i] = row;
  }
}
