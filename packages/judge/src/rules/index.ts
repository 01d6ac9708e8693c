import type { Rule } from "../rule.ts";
import { cardMetadata } from "./card/card-metadata.ts";
import { cardNumbers } from "./card/card-numbers.ts";
import { cardRequiredParts } from "./card/card-required-parts.ts";
import { cardResults } from "./card/card-results.ts";
import { cardStale } from "./card/card-stale.ts";
import type { ChangeRule } from "./change-rule.ts";
import { classImbalance } from "./data/class-imbalance.ts";
import { dataViolations } from "./data/data-violations.ts";
import { freshness } from "./data/freshness.ts";
import { labelConflicts } from "./data/label-conflicts.ts";
import { personalData } from "./data/personal-data.ts";
import { rowCount } from "./data/row-count.ts";
import { schemaFields } from "./data/schema-fields.ts";
import { servingFeatures } from "./data/serving-features.ts";
import { splitOverlap } from "./data/split-overlap.ts";
import { documentMalformed } from "./documents/document-malformed.ts";
import { documentMissing } from "./documents/document-missing.ts";
import { policyMalformed } from "./documents/policy-malformed.ts";
import { manifestDigests } from "./manifest/manifest-digests.ts";
import { manifestTestSet } from "./manifest/manifest-test-set.ts";
import { versionBumped } from "./manifest/version-bumped.ts";
import { unlessRemoved } from "./removed.ts";
import { schemaBreaking } from "./schema/schema-breaking.ts";
import { firstDeployment } from "./trust/first-deployment.ts";
import { labelsWithPredictions } from "./trust/labels-with-predictions.ts";
import { modelRemoved } from "./trust/model-removed.ts";
import { noBase } from "./trust/no-base.ts";
import { noPolicy } from "./trust/no-policy.ts";
import { policyDeleted } from "./trust/policy-deleted.ts";
import { policyLoosened } from "./trust/policy-loosened.ts";
import { trustedInputsChanged } from "./trust/trusted-inputs-changed.ts";
import { waiverExpired } from "./trust/waiver-expired.ts";
import { waiverNotOnBase } from "./trust/waiver-not-on-base.ts";
import { waiverUnused } from "./trust/waiver-unused.ts";

/** Every rule about one model that is not a gate. A model that the change removes is the matter of `model-removed`. */
export const rules: readonly Rule[] = [
  documentMalformed,
  documentMissing,
  manifestDigests,
  manifestTestSet,
  versionBumped,
  cardRequiredParts,
  cardMetadata,
  cardResults,
  cardNumbers,
  cardStale,
  schemaFields,
  dataViolations,
  rowCount,
  freshness,
  servingFeatures,
  splitOverlap,
  labelConflicts,
  classImbalance,
  personalData,
  schemaBreaking,
  trustedInputsChanged,
  labelsWithPredictions,
  waiverExpired,
  firstDeployment,
].map(unlessRemoved);

/** Every rule about the change as a whole. */
export const changeRules: readonly ChangeRule[] = [
  policyMalformed,
  policyDeleted,
  noPolicy,
  noBase,
  policyLoosened,
  modelRemoved,
  waiverUnused,
  waiverNotOnBase,
];
