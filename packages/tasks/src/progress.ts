import type { Progress as Measuring } from "@tidegate/measure";

/** Hears what is being done, in a few words, and how far it is (0 to 1) where that is known. */
export type Progress = (step: string, share?: number) => void;

/** Puts what measuring says into words. */
export function inWords(progress: Progress): (event: Measuring) => void {
  return (event) => {
    if (event.step === "digest") progress(`reading ${event.path}`);
    else if (event.step === "load") progress(`loading ${event.path}`);
    else progress(`${event.model}: measuring ${event.kind}`, event.done / event.of);
  };
}
