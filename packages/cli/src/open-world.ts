import { existsSync, realpathSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { TidegateError } from "@tidegate/formats";
import type { Progress, World } from "@tidegate/tasks";

/** A world whose scratch folder goes away when it is left. */
export type OpenWorld = World & AsyncDisposable;

/** The instant given as text, or now. */
function instantOf(asOf: string | undefined): string {
  const time = asOf === undefined ? new Date() : new Date(asOf);
  if (Number.isNaN(time.getTime()))
    throw new TidegateError("wrong_argument", `--as-of ${asOf} is not an instant`, {
      hint: "write 2026-11-21 or 2026-11-21T12:00:00Z",
    });
  return time.toISOString();
}

/** The folder of `tidegate.yaml`: the one given, or the nearest above it that has one. */
function folderOf(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "tidegate.yaml"))) return folder;
    if (folder === dirname(folder)) return resolve(start);
  }
}

export async function openWorld(
  options: { directory?: string; asOf?: string },
  progress: Progress,
): Promise<OpenWorld> {
  const start = options.directory ?? ".";
  if (!existsSync(start))
    throw new TidegateError("wrong_argument", `-C ${start} does not exist`, {
      hint: "name the folder of tidegate.yaml",
    });
  const scratch = await mkdtemp(join(tmpdir(), "tidegate-"));
  return {
    folder: realpathSync(folderOf(start)),
    asOf: instantOf(options.asOf),
    scratch,
    progress,
    [Symbol.asyncDispose]: () => rm(scratch, { recursive: true, force: true }),
  };
}
