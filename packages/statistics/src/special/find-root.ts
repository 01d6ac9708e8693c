const MOST_STEPS = 300;

/** A point and the function's value there. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where between a (0) and b (1) to look next: at the root of the inverse parabola through a, b and the former point c
 * where that parabola is monotone, otherwise in the middle.
 */
function nextShare(a: Point, b: Point, c: Point): number {
  const place = (a.x - b.x) / (c.x - b.x);
  const height = (a.y - b.y) / (c.y - b.y);
  if (!(height * height < place && (1 - height) * (1 - height) < 1 - place)) return 0.5;
  const first = (a.y / (b.y - a.y)) * (c.y / (b.y - c.y));
  const second = ((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * (b.y / (c.y - b.y));
  return first + second;
}

/**
 * A root of a continuous function between two points where its signs differ, by Chandrupatla's method: as safe as
 * halving the bracket, and like Brent's method fast where the function is smooth.
 *
 * Definition: x in [lower, upper] with f(x) = 0, to `tolerance` absolutely and about 4e-16 relatively.
 *
 * It misleads when f jumps across zero (the jump is returned) and when f has several roots (any one is returned).
 *
 * Source: T. R. Chandrupatla (1997), "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
 * function without using derivatives", Advances in Engineering Software 28, 145-149.
 *
 * @example findRoot((x) => x * x - 2, 0, 2) // 1.4142135623730951
 */
export function findRoot(f: (x: number) => number, lower: number, upper: number, tolerance = 1e-16): number {
  const at = (x: number): Point => ({ x, y: f(x) });
  let [a, b] = [at(upper), at(lower)];
  if (!(a.y * b.y <= 0)) throw new RangeError(`findRoot requires a change of sign; got f = ${b.y} and ${a.y}`);
  let share = 0.5;
  for (let step = 0; step < MOST_STEPS && a.y !== 0 && b.y !== 0; step += 1) {
    const next = at(a.x + share * (b.x - a.x));
    const sameSide = next.y > 0 === a.y > 0;
    const former = sameSide ? a : b;
    if (!sameSide) b = a;
    a = next;
    const best = Math.abs(a.y) < Math.abs(b.y) ? a.x : b.x;
    const least = (2 * Number.EPSILON * Math.abs(best) + tolerance / 2) / Math.abs(b.x - a.x);
    if (!(least < 0.5)) break;
    share = Math.min(1 - least, Math.max(least, nextShare(a, b, former)));
  }
  return Math.abs(a.y) < Math.abs(b.y) ? a.x : b.x;
}
