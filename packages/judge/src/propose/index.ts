export { agreementNeeds, agreementOf, directionNeeds, directionOf } from "./agreement.ts";
export type { LeftOut, Proposals, ProposedGate, WrittenGate } from "./proposal.ts";
export { countText } from "./proposal.ts";
export { type MeasuredFigure, measuredFigures, proposalNeeds, proposeGates } from "./propose-gates.ts";
export { schemaChecks } from "./schema-checks.ts";
