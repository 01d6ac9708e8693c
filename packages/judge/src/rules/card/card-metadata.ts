import type { Finding, ModelCard, ReadDocument } from "@tidegate/formats";
import { placeOf } from "@tidegate/formats";
import type { Rule } from "../../rule.ts";
import { type Say, saying } from "../saying.ts";
import { isFilled } from "./filled.ts";
import { isLicense } from "./licenses.ts";

const id = "card-metadata";

/** The front matter has what catalogues read: a known license, and well formed lists without holes. */
export const cardMetadata: Rule = {
  id,
  needs: () => [],
  evaluate({ head: { card }, model }) {
    if (!card?.value) return [];
    const say = saying(id, "warn", model);
    return [...license(say, card, card.value), ...lists(say, card, card.value), ...nulls(say, card, card.value)];
  },
};

function license(say: Say, card: ReadDocument<ModelCard>, value: ModelCard): readonly Finding[] {
  const given = [value.license ?? []].flat();
  const place = placeOf(card, "/license");
  if (given.length === 0) {
    return [
      say("failed", "card names no license; expected an SPDX identifier, got none", {
        place,
        hint: "set license: apache-2.0",
      }),
    ];
  }
  return given.flatMap((one) => {
    if (one.toLowerCase() === "other") return other(say, card, value);
    if (isLicense(one)) return [];
    const hint = "license: other\nlicense_name: NAME\nlicense_link: LICENSE";
    return [say("failed", `license ${one} is not known; expected an SPDX identifier or other`, { place, hint })];
  });
}

/** Another license has a name and a link. */
function other(say: Say, card: ReadDocument<ModelCard>, value: ModelCard): readonly Finding[] {
  return (["license_name", "license_link"] as const)
    .filter((key) => !isFilled(value[key]))
    .map((key) => {
      const message = `license other has no ${key}; expected one, got none`;
      return say("failed", message, { place: placeOf(card, `/${key}`), hint: `set ${key}: ...` });
    });
}

function lists(say: Say, card: ReadDocument<ModelCard>, value: ModelCard): readonly Finding[] {
  return (["datasets", "metrics"] as const).flatMap((key) => {
    const given = value[key];
    if (given === undefined) return [];
    const items = [given].flat();
    const place = placeOf(card, `/${key}`);
    const doubled = items.some((item, i) => items.indexOf(item) !== i);
    if (items.length > 0 && items.every(isFilled) && !doubled) return [];
    return [say("failed", `${key} of the card are not well formed; expected a list of different names`, { place })];
  });
}

/** A key without a value is a key that somebody forgot. */
function nulls(say: Say, card: ReadDocument<ModelCard>, value: ModelCard): readonly Finding[] {
  return Object.entries({ ...value, ...value.tidegate })
    .filter(([, content]) => content === null)
    .map(([key]) => {
      const pointer = key in value ? `/${key}` : `/tidegate/${key}`;
      return say("failed", `${key} of the card is empty; expected a value, or no key`, {
        place: placeOf(card, pointer),
      });
    });
}
