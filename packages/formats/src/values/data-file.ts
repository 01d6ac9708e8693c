import { z } from "zod";
import { Side } from "./place.ts";

/** Where data lie: a path or glob, relative to the policy's folder, in one of the two trees; with the digest declared for it. */
export const DataFile = z.strictObject({
  side: Side,
  path: z.string(),
  digest: z.string().optional(),
});
export type DataFile = z.infer<typeof DataFile>;

/** One real file that a DataFile stands for. */
export const FileEntry = z.strictObject({
  path: z.string(),
  size: z.int().nonnegative(),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
export type FileEntry = z.infer<typeof FileEntry>;
