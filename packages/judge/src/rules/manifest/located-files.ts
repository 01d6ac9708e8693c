import type { Located, NeedOf, Place } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import type { Subject } from "../../subject.ts";

/** A file that the manifest names with a digest. */
export interface LocatedFile extends Located {
  readonly what: string;
  readonly pointer: string;
  readonly place: Place;
}

/** All files that the manifest of the head names. */
export function locatedFiles({ head: { manifest } }: Subject): readonly LocatedFile[] {
  if (!manifest?.value) return [];
  const { artifact, predictions, data, runtime } = manifest.value;
  const named: [string, string, Located | undefined][] = [
    ["artifact", "/artifact", artifact],
    ["predictions", "/predictions", predictions],
    ["training data", "/data/train", data.train],
    ["validation data", "/data/validation", data.validation],
    ["test data", "/data/test", data.test],
    ["runtime lock", "/runtime", runtime && { uri: runtime.lock, digest: runtime.digest }],
  ];
  return named.flatMap(([what, pointer, located]) =>
    located ? [{ what, pointer, ...located, place: placeOf(manifest, `${pointer}/digest`) }] : [],
  );
}

/** Asks for the digest of a file of the head; without the declared one, so that the real one comes back. */
export function digestNeed(path: string, side: "base" | "head" = "head"): NeedOf<"files"> {
  return { kind: "files", data: { side, path } };
}
