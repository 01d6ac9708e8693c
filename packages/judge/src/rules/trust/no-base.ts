import type { ChangeRule } from "../change-rule.ts";
import { saying } from "../saying.ts";

const id = "no-base";

/** Without a base every model is judged by its own policy, and no input can be trusted more than the candidate. */
export const noBase: ChangeRule = {
  id,
  evaluate({ base }) {
    if (base.kind !== "none") return [];
    const message =
      "change has no base, so every model is judged by its own policy and nothing is trusted more than the candidate; " +
      "expected a commit or folder, got none";
    return [
      saying(id, "warn")("failed", message, {
        hint: "compare with a base: tidegate gate --base main, or --base ./FOLDER",
      }),
    ];
  },
};
