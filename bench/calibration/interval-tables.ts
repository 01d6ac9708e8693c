import { percentText, table } from "./markdown.ts";

interface Proportions {
  readonly methods: readonly {
    readonly method: string;
    readonly designs: number;
    readonly criterion: string;
    readonly threshold: number;
    readonly errors: readonly { readonly maxError: number; readonly maxErrorDecided: number }[];
  }[];
}

interface Simulated {
  readonly methods: readonly {
    readonly method: string;
    readonly designs: number;
    readonly atLeast: number | null;
    readonly worstLower: number;
    readonly worstUpper: number;
    readonly worstDecided: number;
  }[];
}

/** The worst error of each interval, and from where on it may decide. */
export function intervalTables({ methods }: Proportions, simulated: Simulated) {
  const most = (values: readonly number[]) => percentText(100 * Math.max(...values));
  const proportions = methods.map(({ method, designs, criterion, threshold, errors }) => [
    method,
    String(designs),
    most(errors.map(({ maxError }) => maxError)),
    `${criterion} ${threshold}`,
    most(errors.map(({ maxErrorDecided }) => maxErrorDecided)),
  ]);
  const others = simulated.methods.map(({ method, designs, atLeast, worstLower, worstUpper, worstDecided }) => [
    method.replace(":", ", "),
    String(designs),
    percentText(Math.max(worstLower, worstUpper)),
    atLeast === null ? "never" : String(atLeast),
    percentText(worstDecided),
  ]);
  const head = ["interval", "designs", "worst error, %", "decides from", "worst error from there, %"];
  return { proportions: table([head, ...proportions]), others: table([head, ...others]) };
}
