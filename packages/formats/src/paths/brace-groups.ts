/** What the braces and commas of a glob are: those at no index listed here stand for themselves. */
export interface BraceGroups {
  readonly opens: ReadonlySet<number>;
  readonly commas: ReadonlySet<number>;
  readonly closes: ReadonlySet<number>;
}

/** Finds the alternatives `{a,b}` of a glob, nested or not; braces without a partner or a comma are plain text. */
export function braceGroups(glob: string): BraceGroups {
  const [opens, commas, closes] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const open: { readonly at: number; readonly commas: number[] }[] = [];
  for (let i = 0; i < glob.length; i++) {
    const char = glob[i];
    if (char === "{") open.push({ at: i, commas: [] });
    if (char === ",") open.at(-1)?.commas.push(i);
    const group = char === "}" ? open.pop() : undefined;
    if (!group || group.commas.length === 0) continue;
    opens.add(group.at);
    closes.add(i);
    for (const comma of group.commas) commas.add(comma);
  }
  return { opens, commas, closes };
}
