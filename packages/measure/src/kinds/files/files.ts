import type { AnswerOf, Known, NeedOf } from "@tidegate/formats";
import type { Sources } from "../../sources/sources.ts";

/** Path, size and digest of each file; nothing is parsed. */
export async function measureFiles(need: NeedOf<"files">, sources: Sources): Promise<Known<AnswerOf<"files">>> {
  const bytes = await sources.bytes(need.data);
  if ("unavailable" in bytes) return bytes;
  const { files, digest } = bytes.value;
  return { value: { kind: "files", files: [...files], digest } };
}
