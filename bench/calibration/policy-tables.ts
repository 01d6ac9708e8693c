import { percentText, table } from "./markdown.ts";
import type { Rates } from "./simulate-gates.ts";
import type { PolicyCell } from "./simulate-policy.ts";

/** What one gate decided at one size and truth; shares of 0 are left out. */
interface Row extends Partial<Rates> {
  readonly n: number;
  readonly truth: "limit" | "equal";
}

export interface Policies {
  readonly replicates: number;
  readonly gates: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>>;
  readonly policies: readonly PolicyCell[];
}

const NOMINAL = 5;

/** More than a point above nominal, and not by the simulation's chance alone (two standard errors). */
export function isAbove(share: number, replicates: number): boolean {
  return share > NOMINAL + 1 && share > NOMINAL + 2 * Math.sqrt((NOMINAL * (100 - NOMINAL)) / replicates);
}

/** For `better_than` an equally good candidate is the one at the limit. */
function limitTruth(gate: string): Row["truth"] {
  return gate.endsWith("better_than") ? "equal" : "limit";
}

export function policyTables(found: Policies) {
  const designs = Object.entries(found.gates);
  const each = (of: (name: string, gates: Policies["gates"][string]) => string | undefined) =>
    designs.flatMap(([name, gates]) => of(name, gates) ?? []).join("\n\n");
  return {
    limits: each((name, gates) => `**${name}**\n\n${limitTable(gates, found.replicates)}`),
    equals: each((name, gates) => equalTable(name, gates)),
    above: aboveTable(found),
    withheld: withheldTable(found),
    policies: wholeTable(found.policies),
  };
}

function sizesOf(gates: Policies["gates"][string]): number[] {
  return [...new Set(Object.values(gates).flatMap((rows) => rows.map(({ n }) => n)))];
}

/** Passed / failed, in percent, of a candidate exactly at the limit. */
function limitTable(gates: Policies["gates"][string], replicates: number): string {
  const sizes = sizesOf(gates);
  const marked = (share = 0) => (isAbove(share, replicates) ? `**${percentText(share)}**` : percentText(share));
  const rows = Object.entries(gates).map(([gate, found]) => [
    gate,
    ...sizes.map((n) => {
      const at = found.find((row) => row.n === n && row.truth === limitTruth(gate));
      return at ? `${marked(at.passed)} / ${marked(at.failed)}` : "";
    }),
  ]);
  return table([["gate", ...sizes.map((n) => `n = ${n}`)], ...rows]);
}

/** Passed, undecided, failed among equals; a notice merges as a pass does. */
function equalTable(name: string, gates: Policies["gates"][string]): string | undefined {
  const sizes = sizesOf(gates);
  const cellOf = ({ passed = 0, notice = 0, failed = 0 }: Row) => {
    const merged = notice > 0 ? ` (${percentText(notice)})` : "";
    return `${percentText(passed)}${merged} / ${percentText(failed)}`;
  };
  const rows = Object.entries(gates)
    .filter(([gate, found]) => limitTruth(gate) === "limit" && found.some(({ truth }) => truth === "equal"))
    .map(([gate, found]) => [
      gate,
      ...sizes.map((n) => {
        const at = found.find((row) => row.n === n && row.truth === "equal");
        return at ? cellOf(at) : "";
      }),
    ]);
  if (rows.length === 0) return undefined;
  return `**${name}**\n\n${table([["gate", ...sizes.map((n) => `n = ${n}`)], ...rows])}`;
}

/** Every cell above nominal by more than a point. */
function aboveTable({ gates, replicates }: Policies): string {
  const rows = Object.entries(gates).flatMap(([design, byGate]) =>
    Object.entries(byGate).flatMap(([gate, found]) =>
      found
        .filter(({ truth }) => truth === limitTruth(gate))
        .filter(({ passed = 0, failed = 0 }) => isAbove(Math.max(passed, failed), replicates))
        .map(({ n, passed = 0, failed = 0, few = 0 }) => [
          design,
          gate,
          String(n),
          percentText(passed),
          percentText(failed),
          percentText(few),
        ]),
    ),
  );
  return table([["data", "gate", "n", "passed", "failed", "too few rows"], ...rows]);
}

function decidedBy(passed = 0, failed = 0): number {
  return passed + failed;
}

/** Gates whose bounds would have decided more than the gate did: rows too few for the method. */
function withheldTable({ gates }: Policies): string {
  const rows = Object.entries(gates).flatMap(([design, byGate]) =>
    Object.entries(byGate).flatMap(([gate, found]) =>
      found
        .filter(({ truth }) => truth === limitTruth(gate))
        .filter((row) => decidedBy(row.boundsPass, row.boundsFail) > decidedBy(row.passed, row.failed) + 0.5)
        .map(({ n, passed = 0, failed = 0, boundsPass = 0, boundsFail = 0 }) => [
          design,
          gate,
          String(n),
          `${percentText(boundsPass)} / ${percentText(boundsFail)}`,
          `${percentText(passed)} / ${percentText(failed)}`,
        ]),
    ),
  );
  return table([["data", "gate", "n", "bounds alone", "gate"], ...rows]);
}

function wholeTable(policies: readonly PolicyCell[]): string {
  const rows = policies.map((cell) => [
    { none: "nothing", accuracy: "accuracy, at its margin", group: "one group, at its margin" }[cell.fault],
    cell.decide,
    String(cell.n),
    percentText(cell.pass + cell.warn),
    percentText(cell.ask),
    percentText(cell.fail),
    cell.fault === "none" ? "" : percentText(cell.brokenPassed),
    cell.fault === "none" ? "" : percentText(cell.brokenFailed),
  ]);
  return table([["broken", "decide", "n", "merges", "ask", "fail", "its gate passes", "its gate fails"], ...rows]);
}
