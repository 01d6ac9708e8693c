export { type ProportionDesign, powerClopperPearson } from "./power-clopper-pearson.ts";
export { type MeanDesign, powerMean } from "./power-mean.ts";
export { type PairedDifferenceDesign, powerPairedDifference } from "./power-paired-difference.ts";
export { powerUnpairedDifference, type UnpairedDifferenceDesign } from "./power-unpaired-difference.ts";
export { rowsNeeded } from "./rows-needed.ts";
export { smallestDetectableChange } from "./smallest-detectable-change.ts";
export { smallestMarginFor } from "./smallest-margin-for.ts";
