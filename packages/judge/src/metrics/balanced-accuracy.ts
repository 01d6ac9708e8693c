import { meanOverClasses } from "./class-shares.ts";

/** Accuracy as if all classes were equally frequent: the mean, over classes, of the share answered right. */
export const balancedAccuracy = meanOverClasses("balanced_accuracy", ["binary", "multiclass"], ["recall_macro"]);
