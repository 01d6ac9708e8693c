import type { Finding, ModelManifest } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import type { Subject } from "../../subject.ts";
import { saying } from "../saying.ts";

const id = "card-stale";

/** Card and manifest speak of the same thing: version, artifact, data and code. */
export const cardStale: Rule = {
  id,
  needs: () => [],
  evaluate(subject) {
    const manifest = subject.head.manifest?.value;
    return manifest && subject.head.card?.value
      ? claims(subject, manifest).flatMap((claim) => judge(subject, claim))
      : [];
  },
};

/** One thing that both name. */
interface Both {
  readonly what: string;
  readonly pointer: string;
  readonly card: string | undefined;
  readonly manifest: string | undefined;
}

function claims({ head: { card } }: Subject, manifest: ModelManifest): readonly Both[] {
  const said = card?.value?.tidegate ?? {};
  const data = Object.entries(said.data ?? {}).map(([split, located]): Both => {
    const own = manifest.data[split as keyof ModelManifest["data"]]?.digest;
    return { what: `${split} data`, pointer: `/tidegate/data/${split}`, card: digestOf(located), manifest: own };
  });
  const code = commitOf(typeof said.code === "string" ? said.code : said.code?.commit, manifest.code.commit);
  return [
    { what: "version", pointer: "/tidegate/version", card: said.version, manifest: manifest.version },
    {
      what: "artifact",
      pointer: "/tidegate/artifact",
      card: digestOf(said.artifact),
      manifest: manifest.artifact.digest,
    },
    ...data,
    { what: "code", pointer: "/tidegate/code", card: code, manifest: manifest.code.commit },
  ];
}

/** A commit that a card names, whole when it is the short form of the manifest's; a link to code names none. */
function commitOf(said: string | undefined, whole: string): string | undefined {
  if (said === undefined || !/^[0-9a-f]{7,40}$/i.test(said)) return undefined;
  return whole.startsWith(said.toLowerCase()) ? whole : said;
}

function digestOf(located: string | { digest: string } | undefined): string | undefined {
  return typeof located === "string" ? located : located?.digest;
}

function judge({ head, model }: Subject, { what, pointer, card, manifest }: Both): readonly Finding[] {
  if (card === manifest) return [];
  const more = { ...(head.card && { place: placeOf(head.card, pointer) }) };
  if (card === undefined) {
    if (what !== "version") return [];
    const message = `card names no version, so nobody can see whether it is stale; expected ${manifest}, got none`;
    return [
      saying(id, "warn", model)("failed", message, { ...more, hint: `set tidegate: { version: "${manifest}" }` }),
    ];
  }
  const message = `card speaks of another ${what} than the manifest; expected ${manifest ?? "none"}, got ${card}`;
  return [saying(id, "block", model)("failed", message, { ...more, hint: `set it to "${manifest ?? ""}"` })];
}
