import type { Actor } from "../../model/actor.js";
import { span, type Span } from "../../model/span.js";
import type { Entry, Gazetteer } from "./gazetteer.js";
import type { Line } from "./line.js";
import { plainText } from "./line.js";
import type { Mention, Via } from "./mention.js";
import type { Title } from "./title.js";

/** A mention on the way: what it says so far, and the person it may stand for. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly span: Span;
  readonly actor: Actor;
  readonly via: Via;
  readonly modifier: boolean;
  readonly rule: string;
  /** words of a person's name, for later short mentions */
  readonly person?: readonly string[];
  /** what it says of a person, for definite roles ("the minister") */
  readonly class?: string;
  readonly title?: Title;
}

/** Fields of an actor that are there; absent ones left out, never empty. */
export function actorOf(fields: { readonly name: string; readonly kind?: Actor["kind"] | undefined; readonly country?: string | undefined; readonly sector?: string | undefined; readonly org?: string | undefined; readonly role?: string | undefined }): Actor {
  const { name, kind, country, sector, org, role } = fields;
  const code = country === undefined ? undefined : [country, sector].filter((x) => x !== undefined && x !== "").join(" ");
  return {
    name,
    ...(kind ? { kind } : {}), ...(code ? { code } : {}), ...(country ? { country } : {}),
    ...(sector ? { sector } : {}), ...(org ? { org } : {}), ...(role ? { role } : {}),
  };
}

/** Country (or bloc) and sector of a listed name. */
export function codesOf(entry: Entry): { readonly country?: string; readonly sector?: string } {
  switch (entry.kind) {
    case "country": case "demonym": case "seat": case "organisation":
      return { country: entry.code, ...(entry.sector !== undefined ? { sector: entry.sector } : {}) };
    case "capital": case "place":
      return { country: entry.code };
    default:
      return {};
  }
}

/** Offsets of a run of tokens. */
export function spanOfTokens(line: Line, first: number, last: number): Span {
  return span(line.tokens[first]?.start ?? 0, line.tokens[last]?.end ?? 0);
}

/** Display name of what owns a role: "Russia" of "Russian". */
export function ownerName(entry: Entry | undefined, gazetteer: Gazetteer): string | undefined {
  if (!entry) return undefined;
  const { country } = codesOf(entry);
  return country === undefined ? undefined : gazetteer.nameOf(country);
}

/** The finished mention. */
export function finished(draft: Draft, sentence: number): Mention {
  const { first, last, head, span: where, actor, via, modifier, rule } = draft;
  return { sentence, first, last, head, span: where, actor: { ...actor, evidence: actor.evidence ?? where }, via, modifier, rule };
}

/** First token after a leading article. */
export function afterArticle(line: Line, first: number): number {
  // "at least 40 protesters" are 40 protesters
  if (["least", "most"].includes(plainText(line.tokens[first])) && plainText(line.tokens[first - 1]) === "at") return first + 1;
  return ["the", "a", "an"].includes(plainText(line.tokens[first])) ? first + 1 : first;
}
