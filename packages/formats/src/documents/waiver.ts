import { z } from "zod";
import { Day } from "./shared.ts";

/** `waivers/<name>.yaml`: lets one gate of one model pass for a time. Counts only when it is on the base. */
export const Waiver = z.strictObject({
  model: z.string(),
  gate: z.string(),
  reason: z.string().min(1),
  owner: z.string().min(1),
  expires: Day.describe("The last day on which it counts"),
});
export type Waiver = z.infer<typeof Waiver>;
