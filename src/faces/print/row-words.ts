// From their own files, not the index: the web app says the same in the browser, and must not bring the record's store along.
import type { Facts, Mark, Party, Relation, Word } from "../../6-views/index.js";
import { isDated } from "../../6-views/edtf-bounds.js";
import { partyName } from "../../6-views/phrases.js";
import { whenShort } from "../../6-views/when-words.js";

/** How a mark is said. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  planned: "planned",
  hypothetical: "hypothetical",
  negated: "said not to be so",
  historical: "told as background",
};

/** How a relation is said. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = { between: "between the two", about: "about the other", context: "context" };

/** On whose word a row stands, in words. */
export function wordWords({ by, speaker, relay }: Word): string {
  const voice = speaker === undefined ? undefined : speakerName(speaker);
  const said = {
    report: "told by the report",
    person: `on the word of ${voice ?? "a person"}`,
    office: `on the word of ${voice ?? "an office"}`,
    unnamed: `on the word of ${voice ?? "an unnamed source"}${voice === undefined ? "" : " (unnamed)"}`,
    none: "on nobody’s word",
  }[by];
  return relay && relay.length > 0 ? `${said}, through ${relay.join(", ")}` : said;
}

/** "Dmitry Peskov, Kremlin spokesman". */
export function speakerName({ name, role }: Party): string {
  return role === undefined || repeats(name, role) ? name : `${name}, ${role}`;
}

/** "Dmitry Peskov (RUS GOV), Kremlin spokesman". */
export function speakerTitle(party: Party): string {
  return party.role === undefined || repeats(party.name, party.role) ? partyName(party) : `${partyName(party)}, ${party.role}`;
}

/** Whether the second says nothing that the first does not ("nuclear power plants": "power plant", "two embassies": "embassy"). */
export function repeats(text: string, more: string): boolean {
  const [told, again] = [text.toLowerCase(), more.toLowerCase()];
  return told.includes(again) || told.includes(again.replace(/(?<=[^aeiou])y$/, "ies").replace(/man$/, "men"));
}

/** What stands under a row: relation, whose word, how many voices, whether it is disputed. */
export function tailWords(row: Facts & { readonly relation?: Relation }, ...more: readonly string[]): string {
  return [
    ...more,
    ...(row.relation === undefined ? [] : [RELATION_WORDS[row.relation]]),
    `${wordWords(row.word)}${isDated(row.when) ? "" : toldWords(row, ", ")}`,
    ...(row.voices > 1 ? [`${row.voices} voices`] : []),
    ...(row.disputed ? ["disputed"] : []),
    shortId(row.item),
  ].join(" · ");
}

/** The day on which a row without a date of its own was told, after a separator; nothing when it is not known. */
export function toldWords({ told }: Facts, separator: string): string {
  return told === undefined ? "" : separator + whenShort({ basis: "stated", value: told });
}

/** As much of an id as `attache show` needs. */
export function shortId(id: string): string {
  return id.slice(0, 10);
}

/** "[3]", "[3 7]", "[3 7 9 +4]". */
export function citeWords(cites: readonly number[]): string {
  return cites.length === 0 ? "" : `[${cites.slice(0, 3).join(" ")}${cites.length > 3 ? ` +${cites.length - 3}` : ""}]`;
}

/** A text in quotation marks. Those it already stands in, or half stands in, are taken off first; one that quotes something itself stays as it is. */
export function quoted(text: string): string {
  const inside = text.trim().replace(/^["“„«](?=[^"“”„«»]*(?:["”“»][,.]?)?$)|(?<=^["“„«]?[^"“”„«»]*)["”“»](?=[,.]?$)/gu, "").replace(/,$/, "");
  return /["“”„«»]/u.test(inside) ? text.trim() : `“${inside}”`;
}

/** "1 report", "2 reports". */
export function count(n: number, noun: string): string {
  if (n === 1) return `1 ${noun}`;
  const [head = "", ...rest] = noun.split(/ (?=with |signed )/);
  return `${n} ${[head.endsWith("y") ? `${head.slice(0, -1)}ies` : `${head}s`, ...rest].join(" ")}`;
}

/** Who published a report: "Global Banking & Finance Review (Reuters)". */
export function outletWords({ publisher, wire }: { readonly publisher?: string; readonly wire?: string }): string {
  if (publisher === undefined) return wire ?? "publisher unknown";
  return wire === undefined || wire === publisher ? publisher : `${publisher} (${wire})`;
}
