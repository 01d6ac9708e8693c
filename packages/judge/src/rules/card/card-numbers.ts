import type { Finding } from "@tidegate/formats";
import { isKnown, placeOf } from "@tidegate/formats";
import type { Metric } from "../../metrics/metric.ts";
import type { Answers, Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { saying, unseen } from "../saying.ts";
import { type Claim, compareClaim, parseClaim } from "./claim.ts";
import { type ClaimedResult, claimedResults } from "./claimed-results.ts";
import { embeddedClaims } from "./embedded-claims.ts";
import { figureNeeds, figureOf, obstacleOf } from "./figure-of.ts";
import { metricOfClaim } from "./metric-names.ts";

const id = "card-numbers";

/** The numbers that a card claims on the policy's test set are the measured ones, rounded as the card rounds. */
export const cardNumbers: Rule = {
  id,
  needs: (subject) =>
    claimedResults(subject).flatMap((result) => {
      const metric = provable(subject, result);
      return typeof metric === "string" ? [] : figureNeeds(subject, metric);
    }),
  evaluate: (subject, answers) => claimedResults(subject).flatMap((result) => judge(subject, answers, result)),
};

/** The metric that can prove a claim, or why there is none. */
function provable(subject: Subject, { type, args, elsewhere }: ClaimedResult): Metric | string {
  if (elsewhere !== undefined) return `it is about ${elsewhere}, not the policy's test set`;
  const metric = metricOfClaim(type, args);
  return metric ? (obstacleOf(subject, metric) ?? metric) : "no metric of that name is known";
}

function judge(subject: Subject, answers: Answers, result: ClaimedResult): readonly Finding[] {
  const place = placeOf(result.document, result.pointer);
  const claims = claimsOf(result.value);
  const [claim] = claims;
  if (!claim) return [];
  const metric = provable(subject, result);
  if (typeof metric === "string") {
    const message = `claimed ${result.type} is not proven; ${metric}`;
    return [saying(id, "note", subject.model)("notice", message, { place, figures: { claimed: claim.value } })];
  }
  const measured = figureOf(subject, answers, metric);
  const say = saying(id, "block", subject.model);
  if (!isKnown(measured)) return [unseen(say, `claimed ${result.type}`, measured.unavailable, { place })];
  const isOne = (one: Claim) => compareClaim(one, measured.value, metric.domain).agrees;
  const meant = claims.find(isOne) ?? claim;
  return compared(subject.model, result, meant, measured.value, metric).map((finding) => ({ ...finding, place }));
}

/** What a value claims: a figure, or the figures that a text may mean; one that is the measured one is believed. */
function claimsOf(value: unknown): readonly Claim[] {
  const claim = parseClaim(value);
  return claim ? [claim] : embeddedClaims(value);
}

function compared(
  model: string,
  { type }: ClaimedResult,
  claim: Claim,
  value: number,
  metric: Metric,
): readonly Finding[] {
  const say = saying(id, "block", model);
  if (!Number.isFinite(value))
    return [say("unmeasured", `claimed ${type} has no measured number; expected one, got ${value}`)];
  const { agrees, measured, asPercent } = compareClaim(claim, value, metric.domain);
  const unit = asPercent ? " percent" : "";
  const figures = { claimed: claim.value, measured: value, metric: metric.id };
  if (!agrees) {
    const message = `claimed ${type} is not the measured one; expected ${measured}${unit}, got ${claim.value}${unit}`;
    return [say("failed", message, { figures, hint: `set value: ${measured}` })];
  }
  if (!asPercent) return [];
  const message = `claimed ${type} is read as percent; a share such as ${value.toFixed(4)} is understood everywhere`;
  return [saying(id, "note", model)("notice", message, { figures })];
}
