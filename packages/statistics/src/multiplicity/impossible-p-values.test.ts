import { expect, test } from "vitest";
import { requirePValues } from "./impossible-p-values.ts";

test("refusals name the function, what it requires and what it got", () => {
  expect(() => requirePValues("holm", [0.5, 2])).toThrow("holm requires p-values from 0 to 1; got 2");
  expect(() => requirePValues("holm", [0, 1])).not.toThrow();
});
