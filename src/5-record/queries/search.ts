import { RecordError } from "../record-error.js";
import type { TextHit, TextSearch } from "../record.js";
import { type Sql } from "../store/sql.js";
import { conditions } from "./rows.js";

/** A word of the title counts this many times one of the body; one of the deck, that many. */
const WEIGHTS = "4.0, 2.0, 1.0";

/** Reports whose title, deck or body match, best first (BM25), and of equal ones in the order of ids. */
export function search(sql: Sql, { words, asOf, knownFrom, outlet, limit }: TextSearch): readonly TextHit[] {
  const { where, values } = conditions([
    ["r.known <= ?", asOf],
    ["r.known >= ?", knownFrom],
    ["(lower(r.publisher) = lower(?1) or lower(r.wire) = lower(?1))".replaceAll("?1", "?"), outlet],
  ]);
  const given = outlet === undefined ? values : [...values, outlet];
  return sql.all<TextHit>(
    `select r.id as report, bm25(texts, ${WEIGHTS}) as rank from texts join reports r on r.n = texts.rowid${where === "" ? " where" : `${where} and`} texts match ? order by rank, r.id limit ?`,
    ...given, matchOf(words), limit,
  );
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
