import type { DataFile, ModelPlan, Need, Sample } from "@tidegate/formats";

/** Every DataFile that a model's plan may read. */
export function dataOf(model: ModelPlan): DataFile[] {
  const needs = Object.values(model.needs);
  const onSample = needs.some((need) => dataOfNeed(need).length === 0);
  const sample = "value" in model.sample && onSample ? dataOfSample(model.sample.value) : [];
  return [...sample, ...needs.flatMap(dataOfNeed)];
}

function dataOfSample(sample: Sample): DataFile[] {
  const systems = Object.values(sample.systems);
  return [sample.test.data, ...systems.map((system) => ("constant" in system ? system.of : system.predictions))];
}

/** The files that a need names itself; none for those answered from the sample. */
export function dataOfNeed(need: Need): DataFile[] {
  switch (need.kind) {
    case "files":
    case "columns":
    case "conflicts":
    case "profile":
      return [need.data];
    case "overlap":
      return [need.left, need.right];
    case "violations":
      return [need.data, ...need.checks.flatMap(({ rule }) => (rule.check === "foreign_key" ? [rule.reference] : []))];
    default:
      return [];
  }
}
