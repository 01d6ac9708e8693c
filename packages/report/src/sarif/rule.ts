/** A rule with the page that explains it. */
export function ruleOf(id: string, docs: string | undefined) {
  const page = `docs/rules/${id}.md`;
  const rule = { id, name: id, shortDescription: { text: id.replaceAll("-", " ") }, help: { text: `See ${page}` } };
  return docs === undefined ? rule : { ...rule, helpUri: `${docs.replace(/\/+$/, "")}/${encodeURIComponent(id)}.md` };
}
