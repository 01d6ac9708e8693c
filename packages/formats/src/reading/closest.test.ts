import { describe, expect, it } from "vitest";
import { closest } from "./closest.ts";

describe("closest", () => {
  it.each([
    ["at_lest", "at_least"],
    ["lable", "label"],
    ["hgh", "high"],
    ["HIGH", "high"],
    ["no_worse_then", "no_worse_than"],
    ["frequency", undefined],
    ["x", undefined],
    ["", undefined],
    ["a".repeat(10_000), undefined],
  ])("takes %j for %j", (written, meant) => {
    expect(closest(written, ["at_least", "at_most", "label", "high", "no_worse_than", "no"])).toBe(meant);
  });
});
