import { adjoin, codesOf, deniedPairsOf, gistOf, monthsSought, monthsTold, near, pairsOf, placesOf, voiceOf } from "./accounts.js";
import type { Keys } from "./keys.js";
import type { Relation } from "./relation.js";
import type { Told } from "./told.js";
import { shared } from "./words.js";

/** A denial and what it denies: told by another side, of the same countries, within four weeks, in common words; or the very next sentence. */
export function relateDenial(a: Told, b: Told): Relation | undefined {
  if (isDenial(a) === isDenial(b)) return undefined;
  const [denial, other] = isDenial(a) ? [a, b] : [b, a];
  if (!isDeniable(other)) return undefined;
  const denier = denierOf(denial);
  if (denier === undefined || voiceOf(other.entry) === denier || !placesOf(other.entry).includes(denier)) return undefined;
  if (!deniedPairsOf(denial.entry).some((pair) => pairsOf(other.entry).includes(pair)) || !near(denial, other)) return undefined;
  const [said, told] = [gistOf(denial), gistOf(other)];
  const words = shared(said, told);
  if (denial.negative === other.negative && answers(words.length, said.length, denial.entry.report === other.entry.report, other.entry.kind === "statement")) {
    return { relation: "denial", reason: `denied by ${denier}; words: ${words.slice(0, 5).join(", ")}` };
  }
  if (accuses(other, denier) && (words.length >= 2 || adjoin(denial, other))) return { relation: "denial", reason: `${denier} is accused, and denies` };
  const voice = voiceOf(other.entry);
  const follows = adjoin(denial, other) && denial.entry.sentence.start > other.entry.sentence.start;
  if (follows && voice !== undefined && placesOf(denial.entry).includes(voice)) return { relation: "denial", reason: `denied by ${denier} in the next sentence` };
  return undefined;
}

/**
 * Whether so many of a denial's words make it an answer: one of two ("contacts resumed"); of more, two and 60 %; within a report,
 * where the answer stands near, 40 %; of a deed, which nobody need have claimed, 75 % ("a nuclear weapon" is no nuclear plant).
 */
function answers(shared: number, said: number, within: boolean, claimed: boolean): boolean {
  const share = said === 0 ? 0 : shared / said;
  if (!claimed) return shared >= 2 && share >= 0.75;
  return said <= 2 ? shared >= 1 : shared >= 2 && share >= (within ? 0.4 : 0.6);
}

/** Denials are filed by their countries and month, and so is what may be denied; each is sought in the months around. */
export function denialKeys(told: Told): Keys {
  const denial = isDenial(told);
  if (!denial && !isDeniable(told)) return { stored: [], sought: [] };
  const pairs = denial ? deniedPairsOf(told.entry) : pairsOf(told.entry);
  const [own, other] = denial ? ["denial", "told"] : ["told", "denial"];
  const under = (what: string, months: readonly string[]): readonly string[] => pairs.flatMap((pair) => months.map((month) => `${what}|${pair}|${month}`));
  return { stored: under(own, monthsTold(told)), sought: under(other, monthsSought(told)) };
}

function isDenial({ entry }: Told): boolean {
  if (entry.polarity === "negated" || entry.historical) return false;
  return entry.kind === "statement" ? entry.stance === "denies" : entry.kind === "undertaking" && entry.stage === "denied";
}

/** What somebody may deny: that something is so, was done or agreed, or somebody's fault. A demand or a wish is answered, not denied. */
function isDeniable({ entry }: Told): boolean {
  if (entry.polarity === "negated") return false;
  if (entry.kind === "statement") return entry.speaker !== null && (entry.stance === "asserts" || entry.stance === "accuses");
  return entry.kind === "event" || (entry.kind === "undertaking" && entry.stage !== "denied");
}

function denierOf({ entry }: Told): string | undefined {
  return voiceOf(entry) ?? (entry.kind === "undertaking" ? codesOf(entry.parties)[0] : undefined);
}

/** Whether it accuses that side, and no other: of two that a statement names, either may be the accused. */
function accuses({ entry }: Told, whom: string): boolean {
  const accused = entry.kind === "statement" && entry.stance === "accuses" ? (entry.about ?? []) : entry.kind === "event" && entry.type === "ACCUSE" ? codesOf(entry.recipients) : [];
  return accused.length > 0 && accused.every((code) => code === whom);
}
