/** What stands below the help of the program. */
export const programHelp = `
Exit codes:
  0  pass, warn, not applicable
  1  fail or ask; also a policy or named file that is malformed
  2  wrong arguments, no repository, engine or disk
  3  a bug in Tidegate

Start here:
  $ tidegate init        write a first policy from the data in this folder
  $ tidegate gate        judge what differs from the default branch
`;

/** How each verb is typed, one line an example. */
const examples: Readonly<Record<string, readonly string[]>> = {
  gate: ["tidegate gate", "tidegate gate --base main", "tidegate -C after gate --base ../before"],
  "validate card": ["tidegate validate card --base main"],
  "validate data": ["tidegate validate data --base main"],
  compare: ["tidegate compare --base main --json"],
  report: ["tidegate report tidegate-report/verdict.json --format markdown"],
  init: ["tidegate init --dry-run", "tidegate init --test data/test.csv --predictions predictions.csv"],
  "schema infer": ["tidegate schema infer data/test.csv --out models/income/schema.yaml"],
  "manifest update": ["tidegate manifest update", "tidegate manifest update --model income"],
};

/** What stands below the help of a verb. */
export function examplesOf(verb: string): string {
  const lines = examples[verb] ?? [];
  const title = lines.length === 1 ? "Example" : "Examples";
  return `\n${title}:\n${lines.map((line) => `  $ ${line}\n`).join("")}`;
}
