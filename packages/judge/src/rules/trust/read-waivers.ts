import type { ReadDocument, Waiver } from "@tidegate/formats";

/** A waiver that could be read, with its file. */
export interface ReadWaiver {
  readonly document: ReadDocument<Waiver>;
  readonly waiver: Waiver;
}

/** The waivers of a tree that could be read. */
export function readWaivers(documents: readonly ReadDocument<Waiver>[]): readonly ReadWaiver[] {
  return documents.flatMap((document) => (document.value ? [{ document, waiver: document.value }] : []));
}
