import { adjoin, codesOf, deniedPairsOf, gistOf, monthsSought, monthsTold, near, pairsOf, placesOf, voiceOf } from "./accounts.js";
import type { Keys } from "./keys.js";
import type { Relation } from "./relation.js";
import { actorsOf, type Told } from "./told.js";
import { overlapOf, shared } from "./words.js";

/** A denial and what it denies: told by another side, of the same countries, within four weeks, in common words; or the very next sentence. */
export function relateDenial(a: Told, b: Told): Relation | undefined {
  if (isDenial(a) === isDenial(b)) return undefined;
  const [denial, other] = isDenial(a) ? [a, b] : [b, a];
  if (!isDeniable(other) || !near(denial, other)) return undefined;
  if (!deniedPairsOf(denial.entry).some((pair) => pairsOf(other.entry).includes(pair))) return undefined;
  const denier = denierOf(denial);
  if (denier === undefined || voiceOf(other.entry) === denier || !placesOf(other.entry).includes(denier)) return undefined;
  const [said, told] = [gistOf(denial), gistOf(other)];
  const words = shared(said, told);
  const overlap = overlapOf(said, told);
  const within = denial.entry.report === other.entry.report;
  const opposite = denial.negative === other.negative;
  const enough = opposite && (words.length >= 2 ? overlap >= 0.25 : words.length === 1 && overlap >= (within ? 0.2 : 0.5));
  if (enough) return { relation: "denial", reason: `denied by ${denier}; words: ${words.slice(0, 5).join(", ")}` };
  if (accuses(other, denier) && (within || words.length > 0)) return { relation: "denial", reason: `${denier} is accused, and denies` };
  if (adjoin(denial, other) && voiceOf(other.entry) !== undefined && denial.entry.sentence.start > other.entry.sentence.start) return { relation: "denial", reason: `denied by ${denier} in the next sentence` };
  return undefined;
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

function accuses({ entry }: Told, whom: string): boolean {
  if (entry.kind === "statement") return entry.stance === "accuses" && (entry.about ?? []).includes(whom);
  return entry.kind === "event" && entry.type === "ACCUSE" && codesOf(entry.recipients).includes(whom) && !codesOf(actorsOf(entry).filter((actor) => entry.actors.includes(actor))).includes(whom);
}
