export { betaPrefactor } from "./beta-prefactor.ts";
export { bisect } from "./bisect.ts";
export { erfc } from "./erfc.ts";
export { findRoot } from "./find-root.ts";
export { inverseRegularizedIncompleteBeta, logitOfIncompleteBeta } from "./inverse-regularized-incomplete-beta.ts";
export { logGamma } from "./log-gamma.ts";
export { incompleteBetaTails, regularizedIncompleteBeta } from "./regularized-incomplete-beta.ts";
