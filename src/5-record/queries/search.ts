import { actsKey } from "../filed-places.js";
import { RecordError } from "../record-error.js";
import type { TextHit, TextSearch } from "../record.js";
import type { Cell, Sql } from "../store/sql.js";

/** A word of the title counts this many times one of the body; one of the deck, that many. */
const WEIGHTS = "4.0, 2.0, 1.0";

/** Reports whose title, deck or body match, best first (BM25), and of equal ones in the order of ids; without words the newest first. */
export function search(sql: Sql, query: TextSearch): readonly TextHit[] {
  const { words, asOf, knownFrom, outlet, actors = [], limit } = query;
  const isAny = words.trim() === "";
  const given: readonly (readonly [string, readonly Cell[]])[] = [
    ...(asOf === undefined ? [] : [["r.known <= ?", [asOf]] as const]),
    ...(knownFrom === undefined ? [] : [["r.known >= ?", [knownFrom]] as const]),
    ...(outlet === undefined ? [] : [["(lower(r.publisher) = lower(?) or lower(r.wire) = lower(?))", [outlet, outlet]] as const]),
    ...actors.map((code) => ["r.report in (select report from place_keys where key = ?)", [actsKey(code)]] as const),
    ...(isAny ? [] : [["texts match ?", [matchOf(words)]] as const]),
  ];
  const where = given.length === 0 ? "" : ` where ${given.map(([condition]) => condition).join(" and ")}`;
  const from = isAny ? "select r.id as report, 0 as rank from heads r" : `select r.id as report, bm25(texts, ${WEIGHTS}) as rank from texts join heads r on r.report = texts.rowid`;
  return sql.all<TextHit>(`${from}${where} order by ${isAny ? "r.known desc, r.id desc" : "rank, r.id"} limit ?`, ...given.flatMap(([, values]) => values), limit);
}

/** Words as FTS5 asks for them; each is quoted, so that no letter of them means anything but itself. */
export function matchOf(words: string): string {
  const wanted: string[] = [];
  const without: string[] = [];
  for (const [, minus, phrase, word = ""] of words.matchAll(/(?<!\S)(-?)(?:["“”]([^"“”]*)["“”]|(\S+))/gu)) {
    const plain = (phrase ?? word).replace(/"/g, " ").trim();
    if (!/[\p{L}\p{N}]/u.test(plain)) continue;
    const beginning = phrase === undefined && plain.endsWith("*");
    const quoted = `"${plain.replace(/\*+$/, "")}"${beginning ? "*" : ""}`;
    (minus === "-" ? without : wanted).push(quoted);
  }
  if (wanted.length === 0) {
    throw new RecordError({
      code: "empty-search",
      message: without.length > 0 ? "A search needs a word that must occur, not only words that must not." : "There is no word to search for.",
      remedy: "Give a word, a “phrase”, or a beginning*.",
    });
  }
  return wanted.join(" AND ") + without.map((phrase) => ` NOT ${phrase}`).join("");
}
