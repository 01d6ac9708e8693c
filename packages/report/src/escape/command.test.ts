import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../fixtures/hostile-text.ts";
import { commandData, commandProperty, safeLogLine } from "./command.ts";

describe("workflow commands", () => {
  it("pulls both forms apart", () => {
    expect(safeLogLine("  ::error::x")).toBe("  : :error::x");
    expect(safeLogLine("\u001b[31m::error::x")).toBe("\u001b[31m: :error::x");
    expect(safeLogLine("say ##[error]x")).toBe("say # #[error]x");
    expect(safeLogLine("std::vector")).toBe("std::vector");
  });

  it("leaves no command, line or separator in data and properties", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(commandData(text)).not.toMatch(/^\s*::|##\[|[\r\n]|%(?!25)/);
        expect(commandProperty(text)).not.toMatch(/[:,\r\n]|##\[/);
      }),
    );
  });
});
