import { z } from "zod";

/**
 * Why something could not be seen. `code` is what programs look at, `message` what people read, `hint` what to do.
 * `too_few` is the one that does not count as unmeasured: the data were seen, the group is too small to show.
 */
export const ReasonCode = z.enum([
  "missing_file",
  "empty_file",
  "unreadable_file",
  "digest_mismatch",
  "missing_column",
  "wrong_type",
  "no_rows",
  "duplicate_ids",
  "missing_ids",
  "unknown_label",
  "missing_label",
  "invalid_score",
  "one_class",
  "too_few",
  "too_many_groups",
  "overflow",
  "outside_fence",
  "not_declared",
  "no_baseline",
  "no_ledger",
  "no_forge",
  "not_measured",
  "engine_failed",
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

export const Reason = z.strictObject({
  code: ReasonCode,
  message: z.string(),
  file: z.string().optional(),
  hint: z.string().optional(),
});
export type Reason = z.infer<typeof Reason>;

/** A value, or the reason why there is none. There is no third way, so that a missing value cannot pass. */
export type Known<T> = { readonly value: T } | { readonly unavailable: Reason };

/** The schema of a `Known` value. */
export function known<T extends z.ZodType>(schema: T) {
  return z.union([z.strictObject({ value: schema }), z.strictObject({ unavailable: Reason })]);
}

/** Tells the two ways apart, for the compiler too. */
export function isKnown<T>(known: Known<T>): known is { readonly value: T } {
  return "value" in known;
}

/** Says why something is not there. */
export function unavailable(code: ReasonCode, message: string, more: { file?: string; hint?: string } = {}) {
  return { unavailable: { code, message, ...more } };
}
