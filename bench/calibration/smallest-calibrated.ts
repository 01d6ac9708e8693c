import { type ErrorRate, STEPS } from "./error-rates.ts";

/** What one method's measurements come to. */
export interface Calibration {
  readonly method: string;
  /** From this observed value of the criterion on no design errs by more than a point; null: from none that was tried. */
  readonly atLeast: number | null;
  /** The worst errors, in percent, of deciding always. */
  readonly worstLower: number;
  readonly worstUpper: number;
  /** The worst error, in percent, of deciding from `atLeast` on. */
  readonly worstDecided: number;
  readonly designs: number;
}

/** Above 6 % by more than two standard errors of the simulation, where 5 % are claimed. */
function tooHigh(error: number, replicates: number): boolean {
  return error > 6 + 2 * Math.sqrt((6 * 94) / replicates);
}

/** The smallest of `STEPS` from which on each method errs by at most a point, by its name. */
export function calibrationTable(rates: readonly ErrorRate[]): Calibration[] {
  const methods = [...new Set(rates.map(({ method }) => method))].sort();
  return methods.map((method) => {
    const own = rates.filter((rate) => rate.method === method);
    const worst = (rate: ErrorRate, i: number) => Math.max(rate.lowerErrors[i]!, rate.upperErrors[i]!);
    const most = Math.max(...own.map(({ criterion }) => criterion));
    const found = STEPS.findIndex((_, i) => own.every((rate) => !tooHigh(worst(rate, i), rate.replicates)));
    const reached = found >= 0 && STEPS[found]! <= most ? found : -1;
    return {
      method,
      atLeast: reached < 0 ? null : STEPS[reached]!,
      worstLower: Math.max(...own.map(({ lowerErrors }) => lowerErrors[0]!)),
      worstUpper: Math.max(...own.map(({ upperErrors }) => upperErrors[0]!)),
      worstDecided: reached < 0 ? 0 : Math.max(...own.map((rate) => worst(rate, reached))),
      designs: own.length,
    };
  });
}

/** The worst of a method's designs at one n, in percent: errors of deciding always, and of deciding from `atLeast` on. */
function worstAt(rates: readonly ErrorRate[], n: number, at: number) {
  const own = rates.filter((rate) => rate.n === n);
  const worst = (of: (rate: ErrorRate) => number) => Math.max(...own.map(of));
  const error = (i: number) => (rate: ErrorRate) => Math.max(rate.lowerErrors[i]!, rate.upperErrors[i]!);
  const worstDesign = own.find((rate) => error(0)(rate) === worst(error(0)));
  return {
    n,
    designs: own.length,
    lower: worst((rate) => rate.lowerErrors[0]!),
    upper: worst((rate) => rate.upperErrors[0]!),
    decided: at < 0 ? null : worst(error(at)),
    worst: `${worstDesign?.design}, criterion ${worstDesign?.criterion}`,
  };
}

/** All that was measured, as a file. */
export function calibrationReport(rates: readonly ErrorRate[]): string {
  const table = calibrationTable(rates);
  const lines = table.map(({ method, atLeast }) => {
    const own = rates.filter((rate) => rate.method === method);
    const sizes = [...new Set(own.map(({ n }) => n))].sort((a, b) => a - b);
    const rows = sizes.map((n) => `      ${JSON.stringify(worstAt(own, n, STEPS.indexOf(atLeast ?? -1)))}`);
    return `    ${JSON.stringify(method)}: [\n${rows.join(",\n")}\n    ]`;
  });
  const summary = table.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  const head = `"confidence": 0.95,\n  "nominal": 5,\n  "tolerated": 6,\n  "methods": [\n${summary}\n  ]`;
  return `{\n  ${head},\n  "errors": {\n${lines.join(",\n")}\n  }\n}\n`;
}
