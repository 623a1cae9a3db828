import type { StatementEntry } from "../../model/entry.js";
import type { Day } from "../../model/when.js";
import { sameActor, tokenOf } from "./actors.js";
import { NO_KEYS, type Keys } from "./keys.js";
import { rarityOf } from "../origins/rarity-of.js";
import { daysAround, stretchOf } from "./times.js";
import type { Told, ToldOf } from "./told.js";
import { likeness } from "./words.js";

const ALIKE = 0.6;
const LEAST_WORDS = 4;

interface Said {
  readonly day: Day;
  /** the statement itself says the day; otherwise it is the day of publication, and a day to either side will do */
  readonly stated: boolean;
}

/** Two reports of one utterance: same speaker, same day, nearly the same content words, and no denial taken for an assertion. */
export function linkStatements(a: ToldOf<StatementEntry>, b: ToldOf<StatementEntry>): string | undefined {
  const [x, y] = [a.entry, b.entry];
  if (x.speaker === null || y.speaker === null || tokenOf(x.speaker) !== tokenOf(y.speaker) || !sameActor(x.speaker, y.speaker)) return undefined;
  if ((x.stance === "denies") !== (y.stance === "denies")) return undefined;
  const [saidX, saidY] = [saidOn(a), saidOn(b)];
  if (saidX === undefined || saidY === undefined) return undefined;
  if (!(saidX.stated && saidY.stated ? saidX.day === saidY.day : daysAround(saidX.day).includes(saidY.day))) return undefined;
  if (a.words.length < LEAST_WORDS || b.words.length < LEAST_WORDS || likeness(a.words, b.words) < ALIKE) return undefined;
  return `same speaker, ${saidX.day === saidY.day ? `same day ${saidX.day}` : "published a day apart"}, ${Math.round(100 * likeness(a.words, b.words))} % of the words`;
}

/** Where candidates for a statement are found: speaker, day, and one of the words that near-equal lists must share. */
export function statementKeys(told: ToldOf<StatementEntry>): Keys {
  const said = saidOn(told);
  const { speaker } = told.entry;
  if (speaker === null || said === undefined || told.words.length < LEAST_WORDS) return NO_KEYS;
  const under = (day: Day): readonly string[] => prefix(told.words).map((word) => `statement|${tokenOf(speaker)}|${day}|${word}`);
  return { stored: under(said.day), sought: daysAround(said.day).flatMap(under) };
}

function saidOn(told: Told): Said | undefined {
  if (told.entry.when !== undefined) {
    const time = stretchOf(told.entry.when);
    return time?.unit === "day" ? { day: time.from, stated: true } : undefined;
  }
  const day = told.published?.slice(0, 10);
  return day?.length === 10 ? { day, stated: false } : undefined;
}

/**
 * Of lists in one order with a Jaccard likeness of at least ALIKE, the first |A| − ⌈ALIKE·|A|⌉ + 1 words share one (prefix filter, Chaudhuri et
 * al. 2006). Rare words come first: under a frequent one lies much that is not alike.
 */
function prefix(words: readonly string[]): readonly string[] {
  return [...words].sort(rareFirst).slice(0, words.length - Math.ceil(ALIKE * words.length - 1e-9) + 1);
}

/** Of words that are equally rare the longer first, as it is likely rarer. A total order, and of the words alone. */
function rareFirst(a: string, b: string): number {
  return rarityOf(b) - rarityOf(a) || b.length - a.length || (a < b ? -1 : 1);
}
