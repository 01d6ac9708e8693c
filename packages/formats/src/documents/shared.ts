import { z } from "zod";
import { isRemote } from "../paths/is-remote.ts";
import { mustBe } from "../paths/normal-path.ts";

const said = { error: ({ input }: { readonly input?: unknown }) => mustBe(String(input)) };

/** A path or glob relative to the folder of the root policy, in normal form. It may not leave it (design 5). */
export const RelativePath = z
  .string()
  .min(1)
  .refine((path) => mustBe(path) === undefined, said);

const digestError = { error: 'must be "sha256:" and 64 hexadecimal digits' };
export const Digest = z.string(digestError).regex(/^sha256:[0-9a-f]{64}$/, digestError);

/** A version as text; YAML reads 1.10 as the number 1.1, so it must be quoted. */
export const Version = z.string({ error: 'must be text in quotes, such as "1.10.0"' }).min(1);

/** A calendar day, `2027-02-01`. Days begin at 00:00 UTC. */
export const Day = z.iso.date({ error: "must be a day such as 2027-02-01" });

export const Risk = z.enum(["high", "medium", "low"]);
export type Risk = z.infer<typeof Risk>;

const Uri = z
  .string()
  .min(1)
  .refine((uri) => isRemote(uri) || mustBe(uri) === undefined, said);

/** Where something lies, a path like those of the policy or an address with a scheme, and what its bytes are. */
export const Located = z.strictObject({ uri: Uri, digest: Digest });
export type Located = z.infer<typeof Located>;
