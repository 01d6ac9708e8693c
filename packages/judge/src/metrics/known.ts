import type { Known } from "@tidegate/formats";
import { isKnown, unavailable } from "@tidegate/formats";

/** Goes on with a known value; a reason stays the reason. */
export function andThen<T, U>(known: Known<T>, next: (value: T) => Known<U>): Known<U> {
  return isKnown(known) ? next(known.value) : known;
}

/** The data were seen, but are too few for the figure: undecided, not unmeasured. */
export function tooFew(message: string): { unavailable: ReturnType<typeof unavailable>["unavailable"] } {
  return unavailable("too_few", message);
}
