import { z } from "zod";

/** A path relative to the folder of the root policy. It may not leave it (design 5). */
export const RelativePath = z
  .string()
  .min(1)
  .refine((path) => !path.startsWith("/") && !/^[A-Za-z]:/.test(path) && !path.split(/[\\/]/).includes(".."), {
    error: "must be a path relative to the folder of tidegate.yaml that stays inside it",
  });

const digestError = { error: 'must be "sha256:" and 64 hexadecimal digits' };
export const Digest = z.string(digestError).regex(/^sha256:[0-9a-f]{64}$/, digestError);

/** A version as text; YAML reads 1.10 as the number 1.1, so it must be quoted. */
export const Version = z.string({ error: 'must be text in quotes, such as "1.10.0"' }).min(1);

/** A calendar day, `2027-02-01`. Days begin at 00:00 UTC. */
export const Day = z.iso.date({ error: "must be a day such as 2027-02-01" });

export const Risk = z.enum(["high", "medium", "low"]);
export type Risk = z.infer<typeof Risk>;

/** Where something lies and what its bytes are. */
export const Located = z.strictObject({ uri: z.string().min(1), digest: Digest });
export type Located = z.infer<typeof Located>;
