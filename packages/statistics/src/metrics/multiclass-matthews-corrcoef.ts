import { type ClassCounts, classTotals, requireClassCounts, rowCount } from "./class-counts.ts";
import { ratio } from "./ratio.ts";

/**
 * Correlation of label and answer over K classes (Gorodkin's R_K); rows without an answer form an answer of their own.
 *
 * Definition: (c s - sum p_k t_k) / sqrt((s^2 - sum p_k^2)(s^2 - sum t_k^2)), with s rows, c right ones, p_k answers
 * and t_k labels of class k. Undefined when labels or answers are all the same (scikit-learn says 0 there).
 * Assumptions: as the binary Matthews correlation, which it equals for two classes.
 * Source: Gorodkin (2004), "Comparing two K-category assignments by a K-category correlation coefficient".
 *
 * @example multiclassMatthewsCorrcoef({ counts: [[5, 1], [2, 4]], unanswered: [0, 0] }) // 18 / sqrt(35 * 36)
 */
export function multiclassMatthewsCorrcoef(matrix: ClassCounts): number | undefined {
  requireClassCounts("multiclassMatthewsCorrcoef", matrix);
  const rows = rowCount(matrix);
  const silent = matrix.unanswered.reduce((a, b) => a + b, 0);
  let [right, chance, answers, labels] = [0, 0, (silent / rows) ** 2, 0];
  for (const { labelled, answered, both } of classTotals(matrix)) {
    const [t, p] = [labelled / rows, answered / rows];
    right += both / rows;
    chance += t * p;
    answers += p * p;
    labels += t * t;
  }
  const oneClass = classTotals(matrix).some(({ labelled, answered }) => labelled === rows || answered === rows);
  if (rows === 0 || oneClass || silent === rows) return undefined;
  return ratio(right - chance, Math.sqrt((1 - answers) * (1 - labels)));
}
