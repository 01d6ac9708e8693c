import type { ModelCard } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import { expect, test } from "vitest";
import { facts, noAnswers, read, subjectWith } from "../test-subject.ts";
import { cardMetadata } from "./card-metadata.ts";

const lines = (value: ModelCard) => {
  const card = read("m/README.md", value);
  const found = cardMetadata.evaluate(subjectWith({ card }), noAnswers, facts);
  expect(found.every(({ severity, status }) => severity === "warn" && status === "failed")).toBe(true);
  const pointers = Object.keys(card.places);
  return found.map(({ place }) => pointers.find((at) => placeOf(card, at).line === place?.line));
};

test("known licenses pass, also the GNU ones as SPDX writes them", () => {
  expect(lines({ license: "Apache-2.0", datasets: ["adult"], metrics: "accuracy" })).toEqual([]);
  expect(lines({ license: "GPL-3.0-or-later" })).toEqual([]);
  expect(lines({ license: "other", license_name: "ours", license_link: "LICENSE" })).toEqual([]);
});

test("no license, an unknown one, and other without name or link warn", () => {
  expect(lines({})).toEqual([""]);
  expect(lines({ license: "free-for-all" })).toEqual(["/license"]);
  expect(lines({ license: "other" })).toHaveLength(2);
});

test("lists with holes or doubles, and keys without a value, warn", () => {
  expect(lines({ license: "mit", datasets: ["adult", "adult"] })).toEqual(["/datasets"]);
  expect(lines({ license: "mit", metrics: [] })).toEqual(["/metrics"]);
  expect(lines({ license: "mit", pipeline_tag: null })).toEqual(["/pipeline_tag"]);
});
