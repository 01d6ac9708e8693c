import { binarySmoothMetrics, multiclassSmoothMetrics } from "@tidegate/statistics";
import { smoothMetric } from "./smooth.ts";

/** Agreement of label and answer beyond what their shares alone would give. */
export const cohenKappa = smoothMetric({
  id: "cohen_kappa",
  tasks: ["binary", "multiclass"],
  domain: [-1, 1],
  formula: (classes) =>
    classes === 2 ? binarySmoothMetrics.cohenKappa : multiclassSmoothMetrics(classes).multiclassCohenKappa,
});
