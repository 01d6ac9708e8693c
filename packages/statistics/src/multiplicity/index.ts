export { benjaminiHochberg } from "./benjamini-hochberg.ts";
export { holm } from "./holm.ts";
export { pValueByInversion } from "./p-value-by-inversion.ts";
export { simultaneousConfidence } from "./simultaneous-confidence.ts";
