import { metricName } from "@tidegate/formats";
import { describe, expect, it } from "vitest";
import { groupName, placeName } from "./words.ts";

const slices = new Set(["sex", "race", "sex_race", "age"]);

describe("words", () => {
  it("names groups", () => {
    expect(groupName(null, [])).toBe("all rows");
    expect(groupName("sex", ["Female"], slices)).toBe("sex = Female");
    expect(groupName("sex_race", ["Female", "Black"], slices)).toBe("sex = Female, race = Black");
    expect(groupName("corner", ["Female", null], slices)).toBe("corner = Female, (missing)");
  });

  it("names metrics and places", () => {
    expect(metricName("true_positive_rate")).toBe("true positive rate");
    expect(metricName("roc_auc")).toBe("ROC AUC");
    expect(placeName({ file: "a.yaml", side: "base", line: 3, column: 7 })).toBe("a.yaml:3:7 (base)");
  });
});
