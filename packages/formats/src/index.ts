export * from "./canonical-json.ts";
export * from "./digest.ts";
export * from "./documents/baseline.ts";
export * from "./documents/data-schema.ts";
export * from "./documents/document.ts";
export * from "./documents/environment.ts";
export * from "./documents/gate.ts";
export * from "./documents/model-card.ts";
export * from "./documents/model-manifest.ts";
export {
  CardPart,
  EnvironmentPolicy,
  ModelPolicy,
  Policy,
  PolicyPart,
  PredictionColumns,
  Review,
  TestSet,
} from "./documents/policy.ts";
export * from "./documents/shared.ts";
export * from "./documents/waiver.ts";
export * from "./errors/tidegate-error.ts";
export { jsonSchemas } from "./json-schemas.ts";
export { memberOf } from "./member-of.ts";
export { isRemote } from "./paths/is-remote.ts";
export { isPathGlob, pathGlob } from "./paths/path-glob.ts";
export * from "./reading/decode-text.ts";
export { explainValue } from "./reading/explain-value.ts";
export { type FrontMatter, splitFrontMatter } from "./reading/front-matter.ts";
export { joinPolicy } from "./reading/join-policy.ts";
export { parseDataSchema } from "./reading/parse-data-schema.ts";
export { parseDocument } from "./reading/parse-document.ts";
export { parseEnvironmentFile } from "./reading/parse-environment-file.ts";
export { parseEvalResults } from "./reading/parse-eval-results.ts";
export { parseModelCard } from "./reading/parse-model-card.ts";
export { parseModelManifest } from "./reading/parse-model-manifest.ts";
export { parsePolicy, parsePolicyPart } from "./reading/parse-policy.ts";
export { parseWaiver } from "./reading/parse-waiver.ts";
export { parseYaml, type ReadYaml } from "./reading/parse-yaml.ts";
export type { SourceFile } from "./reading/source-file.ts";
export * from "./values/answer.ts";
export * from "./values/change.ts";
export * from "./values/data-file.ts";
export * from "./values/evidence.ts";
export * from "./values/facts.ts";
export * from "./values/finding.ts";
export * from "./values/known.ts";
export * from "./values/need.ts";
export * from "./values/outcome.ts";
export * from "./values/place.ts";
export * from "./values/plan.ts";
export * from "./values/report.ts";
export * from "./values/sample.ts";
export * from "./values/unmeasured.ts";
export * from "./values/verdict.ts";
export {
  type Pen,
  penFor,
  writeCount,
  writeEffect,
  writeFigure,
  writeInterval,
  writeLimit,
  writeOnScale,
} from "./writing/comparison-figures.ts";
export { type DigestPlace, digestPlaces } from "./writing/digest-places.ts";
export { asDifference, type Bounds, count, digitsFor, fixed, interval, inUnit, signed } from "./writing/figures.ts";
export { rewriteDigests } from "./writing/rewrite-digests.ts";
export { metricName, ratio, type Unit, unitOf } from "./writing/unit.ts";
export { type Noted, noted, type Writable, writeYaml } from "./writing/write-yaml.ts";
