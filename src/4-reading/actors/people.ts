import type { Actor } from "../../model/actor.js";
import { actorOf, type Draft } from "./draft.js";
import type { ActorWords } from "./gazetteer.js";
import { plainOf } from "./piece.js";

/** One person of a report: the fullest name, and the role and country that the report gives. */
export interface Person {
  readonly words: readonly string[];
  readonly actor: Actor;
  readonly class?: string;
  readonly gender?: "he" | "she";
}

/** The persons of a report, by every short form that means exactly one of them. */
export interface People {
  readonly all: readonly Person[];
  /** the only person these name words can mean, in this report */
  find(words: readonly string[]): Person | undefined;
  /** the only person with this role class (and country, if given) */
  only(cls: string, country: string | undefined): Person | undefined;
  /** the only one who reigns under this title, whoever else heads a state ("the king", beside a president) */
  monarch(title: string, country: string | undefined): Person | undefined;
}

/** Join the mentions that name one person, and index the people by last name; East Asian names by the first word too. */
export function peopleOf(drafts: readonly Draft[], words: ActorWords): People {
  const groups: Draft[][] = [];
  const named = drafts.filter((d) => d.person !== undefined).map((d, order) => ({ d, order }));
  const longestFirst = named.sort((a, b) => (b.d.person?.length ?? 0) - (a.d.person?.length ?? 0) || a.order - b.order).map((n) => n.d);
  for (const draft of longestFirst) {
    const name = draft.person ?? [];
    const own = name.length >= 2 ? groups.find((g) => g[0]?.person && samePerson(g[0].person, name)) : undefined;
    if (own) {
      own.push(draft);
      continue;
    }
    const fits = groups.filter((g) => g[0]?.person && shortFits(g[0].person, name, words) && !isOtherKing(draft, g));
    if (fits.length === 1) fits[0]?.push(draft);
    else if (fits.length === 0) groups.push([draft]);
  }
  const all = groups.map(personOf);
  return {
    all,
    find(name) {
      const plain = name.map(plainOf).join(" ");
      const exact = all.filter((p) => p.words.map(plainOf).join(" ") === plain);
      if (exact.length === 1) return exact[0];
      const fits = all.filter((p) => (name.length >= 2 && samePerson(p.words, name)) || shortFits(p.words, name, words));
      return fits.length === 1 ? fits[0] : undefined;
    },
    only(cls, country) {
      const fits = all.filter((p) => classFits(cls, p.class) && (country === undefined || p.actor.country === country));
      return fits.length === 1 ? fits[0] : undefined;
    },
    monarch(title, country) {
      const fits = REIGNS.test(title) ? all.filter((p) => p.class === "head" && p.actor.role?.toLowerCase() === title && (country === undefined || p.actor.country === country)) : [];
      // "King Frederik", beside an office "of The King Ivan Holm": who reigns goes by a first name
      const bare = fits.filter((p) => p.words.slice(1).every((w) => /^[IVX]+$/.test(w)));
      return fits.length === 1 ? fits[0] : bare.length === 1 ? bare[0] : undefined;
    },
  };
}

const REIGNS = /^(?:king|queen|emperor|sultan|emir|amir)$/;

/** "leader" may be a president, a king or a premier; "minister" any minister. */
function classFits(wanted: string, has: string | undefined): boolean {
  if (has === undefined) return false;
  if (wanted === has) return true;
  if (wanted === "leader") return has === "head" || has === "premier";
  return wanted === "minister" && (has === "foreign minister" || has === "premier-minister");
}

/** "King Hussein of Jordan" is not Saddam Hussein: who reigns goes by a first name, and another country than his rules it out. */
function isOtherKing(draft: Draft, group: readonly Draft[]): boolean {
  if (!/^(?:king|queen|emperor|sultan|pope)$/i.test(draft.actor.role ?? "") || draft.person?.length !== 1) return false;
  const full = group[0]?.person ?? [];
  return full.length > 1 && plainOf(full[0] ?? "") !== plainOf(draft.person[0] ?? "") && !group.some((d) => /^(?:king|queen|emperor|sultan|pope)$/i.test(d.actor.role ?? ""));
}

function personOf(group: readonly Draft[]): Person {
  const named = [...group].sort((a, b) => (b.person?.length ?? 0) - (a.person?.length ?? 0))[0];
  const best = inOffice(group) ?? group.find((d) => d.actor.code !== undefined && d.actor.role !== undefined) ?? group.find((d) => d.actor.role !== undefined) ?? group.find((d) => d.actor.code !== undefined) ?? named;
  const first = group[0];
  const titles = group.map((d) => `${d.actor.role ?? ""}`.toLowerCase()).join(" ");
  const gender = /woman\b|queen|princess|\bmrs\b|\bms\b|madam|first lady/.test(titles) ? "she" : /\b(?:spokes)?man\b|king\b|prince\b|\bmr\b|spokesman/.test(titles) ? "he" : undefined;
  const cls = best?.class ?? group.find((d) => d.class !== undefined)?.class;
  return {
    words: named?.person ?? [],
    actor: { ...(best?.actor ?? { name: "" }), name: named?.actor.name ?? "", kind: "person", ...(first ? { evidence: first.span } : {}) },
    ...(cls !== undefined ? { class: cls } : {}), ...(gender ? { gender } : {}),
  };
}

/** "President X", of a report that tells of "former minister X" too: the office that is held goes before the one that was, if they are two. */
function inOffice(group: readonly Draft[]): Draft | undefined {
  const former = group.filter((d) => d.title?.former === true);
  if (former.length === 0) return undefined;
  const held = group.find((d) => d.title !== undefined && !d.title.former && !d.title.counterpart && d.class !== undefined && HELD.test(d.actor.sector ?? "") && former.every((f) => f.class !== d.class));
  const country = held === undefined || held.actor.country !== undefined ? undefined : group.find((d) => d.actor.country !== undefined)?.actor.country;
  return held === undefined || country === undefined ? held : { ...held, actor: actorOf({ ...held.actor, country }) };
}

/** Sectors of offices of state. */
const HELD = /^(?:GOV|LEG|JUD|MIL|COP)\b/;

function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (b.length === 0 || plainOf(a[a.length - 1] ?? "") !== plainOf(b[b.length - 1] ?? "")) return a.length === b.length && a.every((w, i) => plainOf(w) === plainOf(b[i] ?? ""));
  const x = plainOf(a[0] ?? "");
  const y = plainOf(b[0] ?? "");
  return x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y)) || (Math.min(x.length, y.length) >= 3 && (x.startsWith(y) || y.startsWith(x)));
}

/** "Larijani", "von der Leyen", "Xi" */
function shortFits(full: readonly string[], name: readonly string[], words: ActorWords): boolean {
  const a = full.map(plainOf);
  const b = name.map(plainOf);
  if (b.length >= a.length) return b.length === a.length && a.every((w, i) => w === b[i]);
  const patronymic = b.length === 1 && ["bin", "ibn", "bint"].includes(a[a.length - 2] ?? "");
  if (!patronymic && b.every((w, i) => w === a[a.length - b.length + i])) return true;
  if (b.length === 1 && a.length >= 3 && a.slice(1, -1).includes(b[0] ?? "") && !words.particles.has(b[0] ?? "") && !patronymic) return true; // "Abdo" of "Mario Abdo Benítez"
  return b.length === 1 && a.length >= 2 && a[0] === b[0] && (words.familyFirst.has(a[0] ?? "") || (b[0] ?? "").length > 3);
}
