import { expect, test } from "vitest";
import { effectiveDiscordance } from "./effective-discordance.ts";

test("effectiveDiscordance counts discordant rows, more when they are of both kinds, and no more than the rest", () => {
  expect(effectiveDiscordance(50, 0, 900)).toBe(50);
  expect(effectiveDiscordance(12, 11, 900)).toBe(88);
  expect(effectiveDiscordance(50, 1, 20)).toBe(20);
});
