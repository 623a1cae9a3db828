import type { Actor } from "../../src/model/actor.js";
import { seededRandom } from "../../src/model/random.js";
import { common, compose, IRAN, CHINA, LARIJANI, PESKOV, PUTIN, ROSATOM, RUSSIA, type Item, type Line, type ReadingOf } from "./generate.js";

const SYLLABLES = "ka lo mi ter van shu pel dor ian ros bek tal mun grad sel ore fin wat ush nor dem ver sto cha ble".split(" ");
const COUNTRIES: readonly Actor[] = [
  RUSSIA, IRAN, CHINA,
  ..."FRA DEU GBR USA IND TUR SAU ISR UKR JPN KOR BRA ZAF EGY POL ITA".split(" ").map((code): Actor => ({ name: code, kind: "country", code, country: code })),
];
const PERSONS: readonly Actor[] = [PUTIN, LARIJANI, PESKOV, ...COUNTRIES.slice(3).map((c, i): Actor => ({ name: `Anna Minister${i}`, kind: "person", code: `${c.country} GOV`, country: c.country!, sector: "GOV" }))];

/**
 * `count` made-up reports over three years, about 350 words and 15 entries each: six in ten tell a story of their own, the others
 * copy, shorten or pad one of the last fifty. The same seed gives the same reports.
 */
export function* lifelike(count: number, seed = 1): Generator<Item> {
  const next = seededRandom(seed);
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const lexicon = Array.from({ length: 6000 }, () => Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join(""));
  const word = (): string => lexicon[Math.floor(6000 * next() ** 3)]!; // few words are common, many are rare
  const words = (n: number): string => Array.from({ length: n }, word).join(" ");
  const day = (at: number): string => new Date(Date.UTC(2023, 0, 1) + Math.floor(at) * 86_400_000).toISOString().slice(0, 10);

  const reading = (at: number): ReadingOf => {
    const [one, other] = [pick(COUNTRIES), pick(COUNTRIES)];
    const time = next();
    const when = time < 0.4 ? { when: { value: day(at - below(10)), basis: "stated" as const } } : time < 0.5 ? { when: { value: day(at - 40).slice(0, 7), basis: "stated" as const } } : {};
    const kind = next();
    if (kind < 0.45) return { ...common, ...when, kind: "event", type: pick(["CONSULT", "AGREE", "ACCUSE", "SUPPORT", "ASSAULT"] as const), quad: 1, actors: [one], recipients: [other] };
    if (kind < 0.75) return { ...common, ...when, kind: "statement", speaker: pick(PERSONS), manner: "direct", stance: "asserts" };
    if (kind < 0.9) {
      const value = Number((next() * 1000).toPrecision(3));
      return { ...common, kind: "figure", text: `${value}`, value, bound: "exact", unit: pick(["USD", "%", "person", "tonne"]), measure: words(2), of: [one] };
    }
    return { ...common, ...when, kind: "undertaking", form: "contract", subject: words(3), parties: next() < 0.5 ? [one, other] : [ROSATOM, other], stage: pick(["agreed", "signed", "in-force"] as const), terms: [] };
  };
  const line = (at: number): Line => ({
    text: `${words(16 + below(16))}.`,
    readings: Array.from({ length: next() < 0.25 ? 0 : 1 + below(2) }, () => reading(at)),
  });

  const recent: { readonly lines: readonly Line[]; readonly wire: string | undefined }[] = [];
  for (let i = 0; i < count; i++) {
    const at = (1095 * i) / count;
    const head = { known: day(at), publisher: `Outlet ${below(60)}`, url: `https://example.org/${seed}/${i}` };
    if (recent.length < 5 || next() < 0.6) {
      const lines = Array.from({ length: 11 + below(7) }, () => line(at));
      const wire = next() < 0.4 ? pick(["Reuters", "AFP", "Xinhua"]) : undefined;
      recent.push({ lines, wire });
      if (recent.length > 50) recent.shift();
      yield compose({ ...head, ...(wire !== undefined && { wire }) }, lines);
    } else {
      const { lines, wire } = pick(recent);
      const how = next();
      const kept = how < 0.5 ? lines : how < 0.8 ? lines.slice(0, 5) : [...lines, line(at), line(at)];
      yield compose({ ...head, ...(wire !== undefined && { wire }) }, kept);
    }
  }
}
