import { z } from "zod";
import type { Gazetteer } from "../actors/gazetteer.js";

const OutletsFile = z.object({
  source: z.string(), licence: z.string(),
  /** words of outlets' names that name no place: "times", "herald" */
  words: z.array(z.string()),
  /** hosts under a country's domain, or named for a place, whose news is the whole world's */
  everywhere: z.array(z.string()),
  /** hosts whose country neither domain nor name tells */
  hosts: z.record(z.string(), z.array(z.string())),
  /** names that countries share with what else an outlet may be named for: "Georgia" */
  unsure: z.array(z.string()),
});

/** The country whose news an outlet tells, as far as its address or name says so. */
export interface Outlets {
  countryOf(outlet: { readonly host?: string | undefined; readonly publisher?: string | undefined }): string | undefined;
}

/** Parse `lexicon/outlets.json`. `domains`: top-level domain -> country. Throws (zod) when the file has another shape. */
export function makeOutlets(json: unknown, domains: ReadonlyMap<string, string>, gazetteer: Gazetteer): Outlets {
  const file = OutletsFile.parse(json);
  const listed = new Map(Object.entries(file.hosts).flatMap(([code, hosts]) => hosts.map((h) => [h, code] as const)));
  const everywhere = new Set(file.everywhere);
  const names = squeezedNames(gazetteer, new Set(file.unsure));
  const words = file.words.join("|");
  const [opening, closing] = [new RegExp(`^(?:${words})`), new RegExp(`(?:${words})$`)];
  const named = (squeezed: string): string | undefined => {
    for (const left of strippings(squeezed, opening)) for (const bare of strippings(left, closing)) if (names.has(bare) && bare !== squeezed) return names.get(bare);
    return undefined;
  };
  return {
    countryOf({ host, publisher }) {
      const site = host?.toLowerCase().replace(/^(?:www|en|english|m|amp|edition)\./, "") ?? "";
      if (everywhere.has(site)) return undefined;
      const [ending = "", ...labels] = site.split(".").reverse();
      const label = labels.find((l) => l.length > 3) ?? "";
      return listed.get(site) ?? named(label.replace(/[^a-z]/g, "")) ?? domains.get(ending) ?? (publisher === undefined ? undefined : named(squeezed(publisher)));
    },
  };
}

/** What is left when words of outlets' names are taken from one end, one after the other, the whole first. */
function strippings(text: string, word: RegExp): readonly string[] {
  const out = [text];
  for (let rest = text.replace(word, ""); rest !== out.at(-1) && rest !== ""; rest = rest.replace(word, "")) out.push(rest);
  return out;
}

/** Names of countries, of their people and their capitals as an address writes them: "elsalvador", "saudi". */
function squeezedNames(gazetteer: Gazetteer, unsure: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [listed, value] of gazetteer.names.listed) {
    if (value.kind !== "country" && value.kind !== "demonym" && value.kind !== "capital") continue;
    const name = squeezed(listed);
    if (name.length >= 4 && !unsure.has(name) && !names.has(name)) names.set(name, value.code);
  }
  return names;
}

function squeezed(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]/g, "");
}
