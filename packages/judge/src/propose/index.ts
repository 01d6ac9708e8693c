export { agreementNeeds, agreementOf, directionNeeds, directionOf } from "./agreement.ts";
export type { LeftOut, Proposals, ProposedGate, WrittenGate } from "./proposal.ts";
export { countText } from "./proposal.ts";
export { proposalNeeds, proposeGates } from "./propose-gates.ts";
export { schemaChecks } from "./schema-checks.ts";
