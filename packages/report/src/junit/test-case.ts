import type { Finding } from "@tidegate/formats";
import { escapeXml } from "../escape/markup.ts";
import { waiverText } from "../layout/waiver-text.ts";
import { placeName } from "../layout/words.ts";

type Kind = "passed" | "failure" | "error" | "skipped";

/** One case. What stops a merge is a failure, or an error where it could not be measured; a warning passes and says so. */
export function testCase(suite: string, finding: Finding): { readonly kind: Kind; readonly xml: string } {
  const kind = kindOf(finding);
  const name = finding.gate ?? `${finding.rule}: ${finding.message}`;
  const open = `    <testcase classname="${escapeXml(`${suite}.${finding.rule}`)}" name="${escapeXml(name)}"`;
  const content = contentOf(kind, finding);
  return { kind, xml: content === "" ? `${open}/>` : `${open}>\n      ${content}\n    </testcase>` };
}

function kindOf({ outcome, status }: Finding): Kind {
  if (outcome === "not_applicable" || status === "not_applicable") return "skipped";
  if (outcome !== "fail" && outcome !== "ask") return "passed";
  return status === "unmeasured" ? "error" : "failure";
}

function contentOf(kind: Kind, finding: Finding): string {
  const message = escapeXml(finding.message);
  if (kind === "skipped") return `<skipped message="${message}"/>`;
  if (kind === "passed") return saysMore(finding) ? `<system-out>${escapeXml(wordsOf(finding))}</system-out>` : "";
  return `<${kind} type="${finding.outcome}" message="${message}">${escapeXml(wordsOf(finding))}</${kind}>`;
}

function saysMore({ status, waived }: Finding): boolean {
  return waived !== undefined || (status !== "passed" && status !== "unchanged");
}

function wordsOf({ status, message, hint, place, waived }: Finding): string {
  const parts = [status, message, hint, placeName(place), waived && waiverText(waived)];
  return parts.filter((part) => part !== undefined).join(" | ");
}
