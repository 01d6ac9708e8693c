import type { Facts, Finding, ModelManifest, Place } from "@tidegate/formats";
import { isKnown, placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { saying } from "../saying.ts";

const id = "version-bumped";

/** A version names one artifact for ever: a changed artifact has a new version, and no version is used twice. */
export const versionBumped: Rule = {
  id,
  needs: () => [],
  evaluate(subject, _answers, facts) {
    const { manifest } = subject.head;
    if (!manifest?.value) return [];
    return reused(subject, manifest.value, placeOf(manifest, "/version"), facts);
  },
};

/** Somewhere that a version of the model was used before. */
interface Use {
  readonly where: string;
  readonly version: string;
  readonly digest: string;
}

function reused({ model, ...subject }: Subject, head: ModelManifest, place: Place, facts: Facts): readonly Finding[] {
  const others = usesOf({ model, ...subject }, facts).filter(
    ({ version, digest }) => version === head.version && digest !== head.artifact.digest,
  );
  const [first] = others;
  if (!first) return [];
  const message = `version ${head.version} names another artifact ${first.where}; expected a new version for ${head.artifact.digest}, got the version of ${first.digest}`;
  return [
    saying(id, "block", model)("failed", message, { place, hint: `set version: "${nextVersion(head.version)}"` }),
  ];
}

function usesOf({ base, change, model }: Subject, facts: Facts): readonly Use[] {
  const before = base?.manifest?.value;
  const environments = Object.entries(change.documents.base.environments).flatMap(([name, models]) => {
    const file = models[model]?.value;
    return file ? [{ where: `in environment ${name}`, version: file.version, digest: file.artifact.digest }] : [];
  });
  const deployed = isKnown(facts.deployments) ? facts.deployments.value.filter((one) => one.model === model) : [];
  return [
    ...(before ? [{ where: "at the base", version: before.version, digest: before.artifact.digest }] : []),
    ...environments,
    ...deployed.map(({ environment, version, artifact_digest }) => ({
      where: `in the ledger (${environment})`,
      version,
      digest: artifact_digest,
    })),
  ];
}

/** The version with its last number raised by one; with `.1` added when it does not end in a number. */
function nextVersion(version: string): string {
  const digits = /\d+$/.exec(version)?.[0];
  if (digits === undefined || digits.length > 15) return `${version}.1`;
  return `${version.slice(0, -digits.length)}${Number(digits) + 1}`;
}
