/** One row of a made-up test set: its label, the class that each system answers (-1: none), scores and slice values. */
export interface Row {
  readonly label: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly scores?: Readonly<Record<string, number>>;
  readonly slices?: Readonly<Record<string, string | null>>;
  readonly latency?: number;
  readonly target?: number;
  readonly predicted?: Readonly<Record<string, number>>;
  readonly human?: boolean;
}

/** The same row several times. */
export function times(n: number, row: Row): Row[] {
  return Array.from({ length: n }, () => row);
}

/** Rows of a binary test set with so many right and wrong answers of the candidate and of production. */
export function pairedRows(counts: {
  both: number;
  onlyCandidate: number;
  onlyBaseline: number;
  neither: number;
}): Row[] {
  const row = (candidate: number, production: number): Row => ({ label: 1, answers: { candidate, production } });
  return [
    ...times(counts.both, row(1, 1)),
    ...times(counts.onlyCandidate, row(1, 0)),
    ...times(counts.onlyBaseline, row(0, 1)),
    ...times(counts.neither, row(0, 0)),
  ];
}
