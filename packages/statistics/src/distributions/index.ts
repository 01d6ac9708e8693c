export { betaQuantile } from "./beta-quantile.ts";
export { binomialCdf } from "./binomial-cdf.ts";
export { normalCdf } from "./normal-cdf.ts";
export { normalQuantile } from "./normal-quantile.ts";
export { studentTCdf } from "./student-t-cdf.ts";
export { studentTQuantile } from "./student-t-quantile.ts";
