/** The version of this package, which every verdict names: another version may judge the same evidence differently. */
export const judgeVersion = "0.1.0";
