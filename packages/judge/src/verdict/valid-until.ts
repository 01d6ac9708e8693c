import type { Change, Facts, ModelVerdict, Policy } from "@tidegate/formats";
import { enforcedFrom } from "./enforcement.ts";
import { endOf } from "./waivers.ts";

/** The next instant at which the same evidence could be judged differently: a waiver ends, blocking begins, a freeze. */
export function validUntil(
  change: Change,
  policy: Policy | undefined,
  models: readonly ModelVerdict[],
  { as_of }: Facts,
): string | null {
  const used = new Set(models.flatMap(({ gates }) => gates.flatMap(({ waived }) => waived?.file ?? [])));
  const waivers = change.documents.base.waivers
    .filter(({ path }) => used.has(path))
    .flatMap(({ value }) => (value ? endOf(value) : []));
  const instants = [...waivers, enforcedFrom(policy), ...freezes(change, policy)].filter((at) => at !== undefined);
  const coming = instants.filter((at) => Date.parse(at) > Date.parse(as_of)).sort();
  return coming[0] ?? null;
}

/** The bounds of freezes of the environments whose files the change touches. */
function freezes({ touched, documents }: Change, policy: Policy | undefined): string[] {
  const paths = new Set(touched.map(({ path }) => path));
  const environments = Object.entries(documents.head.environments);
  const concerned = environments.filter(([, models]) => Object.values(models).some(({ path }) => paths.has(path)));
  return concerned
    .flatMap(([name]) => policy?.environments[name]?.freeze ?? [])
    .flatMap(({ from, to }) => [
      `${from}T00:00:00.000Z`,
      new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString(),
    ]);
}
