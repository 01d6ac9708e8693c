export {
  type HistogramBin,
  quantileFromHistogram,
  quantileInterval,
  type ValueRange,
} from "./quantile-from-histogram.ts";
export { type QuantileRanks, quantileRanks } from "./quantile-ranks.ts";
