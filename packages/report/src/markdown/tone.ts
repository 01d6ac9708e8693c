import type { Tone } from "@tidegate/formats";

/** Emoji for tones; a word always stands beside them. */
export const marks: Readonly<Record<Tone, string>> = {
  pass: "✅",
  warn: "⚠️",
  ask: "✋",
  fail: "❌",
  not_applicable: "➖",
  quiet: "ℹ️",
};
