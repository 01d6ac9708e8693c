import { type Facts, unavailable } from "@tidegate/formats";

/** What is known where there is neither forge nor ledger: the time. Everything else is unavailable, and judged so. */
export function localFacts(asOf: string): Facts {
  const forge = unavailable("no_forge", "people and approvals are known on the forge only, this is a local run");
  const ledger = unavailable("no_ledger", "there is no ledger to look into");
  return {
    as_of: asOf,
    authors: forge,
    approvals: forge,
    head: forge,
    deployments: ledger,
    history: ledger,
    test_set_judgements: ledger,
  };
}
