import { basename } from "node:path";
import { TidegateError } from "@tidegate/formats";
import type { FoundFiles } from "./find-files.ts";

const valid = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** The model's name: the one given, that of its folder below `models`, or that of the folder itself. */
export function nameModel(given: string | undefined, files: FoundFiles, folder: string): string {
  if (given !== undefined) {
    if (valid.test(given)) return given;
    throw new TidegateError("wrong_argument", `--model ${given} is not a name`, {
      hint: "use letters, digits, dots, underscores and hyphens, beginning with a letter or digit",
    });
  }
  const below = [files.predictions, files.test, files.artifact].map((path) => /^models\/([^/]+)\//.exec(path)?.[1]);
  const found = [...below, basename(folder)].find((name) => name !== undefined && valid.test(name));
  return found ?? "model";
}
