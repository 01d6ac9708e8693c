/** `.github/workflows/tidegate.yml`: the gate on every pull request, in the merge queue and on the protected branch. */
export function workflowText(): string {
  return `# The gate of the models in this repository. Make its job a required check of the protected branch.
name: tidegate

on:
  pull_request:
  merge_group:
  push:
    branches: [main] # the protected branch

# Nothing here may write: the gate only reads and judges.
permissions:
  contents: read
  pull-requests: read
  actions: read

concurrency:
  group: tidegate-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v7 # pin actions to a commit: security scanners ask for it
        with:
          fetch-depth: 0 # the base of the pull request is judged against, too
          lfs: true
          persist-credentials: false
      - uses: tidegate/tidegate@v1
`;
}

/** A \`.gitignore\` that leaves out reports; undefined when it does already. */
export function ignoredText(present: string | undefined): string | undefined {
  const line = "tidegate-report/";
  const lines = (present ?? "").split(/\r?\n/).map((entry) => entry.trim());
  if (lines.some((entry) => entry === line || entry === "tidegate-report" || entry === `/${line}`)) return undefined;
  const before = present === undefined || present === "" ? "" : present.replace(/\n?$/, "\n");
  return `${before}${line}\n`;
}
