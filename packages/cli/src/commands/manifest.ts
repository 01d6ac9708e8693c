import { updateManifests } from "@tidegate/tasks";
import { openWorld } from "../open-world.ts";
import { type Streams, startProgress } from "../streams.ts";

export interface ManifestOptions {
  readonly model?: string;
  readonly directory?: string;
}

/** Refreshes the digests of manifests and says on stdout which changed. */
export async function runUpdateManifest(options: ManifestOptions, streams: Streams): Promise<number> {
  const { progress, stop } = startProgress(streams.err);
  try {
    await using world = await openWorld(options, progress);
    const updated = await updateManifests(world, options.model);
    stop();
    for (const { path, changed } of updated) {
      if (changed.length === 0) streams.out.write(`${path}: unchanged\n`);
      for (const { part, uri } of changed) streams.out.write(`${path}: ${part} has the digest of ${uri}\n`);
    }
    if (updated.some(({ changed }) => changed.length > 0))
      streams.err.write("next: raise version, and put the commit that trained the model into code\n");
    return 0;
  } finally {
    stop();
  }
}
