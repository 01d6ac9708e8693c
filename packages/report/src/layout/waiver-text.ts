import type { GateVerdict } from "@tidegate/formats";

/** Who takes the risk of a waived gate, until when and why. */
export function waiverText({ owner, expires, reason, file }: NonNullable<GateVerdict["waived"]>): string {
  return `Waived by ${owner} until ${expires}: ${reason} (${file})`;
}
