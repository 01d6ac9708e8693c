import { braceGroups } from "./brace-groups.ts";
import { type GlobPart, globParts } from "./glob-parts.ts";

/** A state of the automaton: what it eats on the way to `next`, and where it also is without eating. */
interface State {
  readonly eats?: (char: string) => boolean;
  readonly next: number;
  readonly also: readonly number[];
}

/** Whether a path stands for more than itself. */
export function isPathGlob(path: string): boolean {
  return /[*?]/.test(path) || braceGroups(path).opens.size > 0;
}

/**
 * The one meaning of a glob: `*` and `?` stay within a folder, `**` is any number of folders, `{a,b}` are alternatives;
 * everything else is itself, hidden files are like others. Time grows with the path times the glob, whatever they are:
 * all ways to match are followed at once (Thompson 1968), none is tried again.
 */
export function pathGlob(glob: string): (path: string) => boolean {
  const states: State[] = [{ next: 0, also: [] }];
  const start = compile(globParts(glob), 0, states);
  const fixed = /^[^*?{]*/.exec(glob)?.[0].replace(/\/$/, "") ?? "";
  return (path) => path.startsWith(fixed) && run(states, start, path);
}

function run(states: readonly State[], start: number, path: string): boolean {
  let here = reach(states, [start]);
  for (const char of path) {
    const eaten = [...here].flatMap((at) => (states[at]?.eats?.(char) ? [states[at].next] : []));
    if (eaten.length === 0) return false;
    here = reach(states, eaten);
  }
  return here.has(0);
}

/** The states themselves and those that they are also in. */
function reach(states: readonly State[], from: readonly number[]): Set<number> {
  const reached = new Set(from);
  for (const at of reached) for (const other of states[at]?.also ?? []) reached.add(other);
  return reached;
}

const isSlash = (char: string) => char === "/";
const isInFolder = (char: string) => char !== "/";
const isAny = () => true;

/** Adds the states of parts that lead to `next`, from the last part to the first; gives the one to start in. */
function compile(parts: readonly GlobPart[], next: number, states: State[]): number {
  return parts.reduceRight((to, part) => compilePart(part, to, states), next);
}

function compilePart(part: GlobPart, next: number, states: State[]): number {
  const add = (state: State) => states.push(state) - 1;
  const loop = (eats: (char: string) => boolean, to: number) => add({ eats, next: states.length, also: [to] });
  switch (part.kind) {
    case "text":
      return add({ eats: (char) => char === part.char, next, also: [] });
    case "one":
      return add({ eats: isInFolder, next, also: [] });
    case "star":
      return loop(isInFolder, next);
    case "everything":
      return loop(isAny, next);
    case "folders":
      return add({ next, also: [next, loop(isAny, add({ eats: isSlash, next, also: [] }))] });
    case "below":
      return add({ next, also: [next, add({ eats: isSlash, next: loop(isAny, next), also: [] })] });
    case "either":
      return add({ next, also: part.options.map((option) => compile(option, next, states)) });
  }
}
