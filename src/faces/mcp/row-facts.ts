import { isDated, type Account, type EntryLine, type Facts, type LineRow, type Relation, type Word } from "../../6-views/index.js";
import type { When } from "../../model/when.js";
import { accountWords } from "../print/account-lines.js";
import { quoted, wordWords } from "../print/row-words.js";
import type { Cited, DraftRow } from "./draft.js";

type CitedBy = (cites: readonly number[]) => readonly Cited[];

/** What every row of a view has, as a row of an answer has it. */
export function rowFacts(row: Facts & { readonly relation?: Relation }, cited: CitedBy): Omit<DraftRow, "section" | "what"> {
  return {
    id: row.item,
    ...dayOf(row.when),
    ...(row.marks.length > 0 && { marks: row.marks }),
    ...onWord(row.word),
    ...(row.relation && { relation: row.relation }),
    voices: row.voices,
    ...(row.disputed && { disputed: true }),
    ...against(row.accounts),
    cites: [...cited(row.cites), ...(row.accounts ?? []).flatMap((account) => cited(account.cites))],
  };
}

/** An item of any kind. */
export function lineRowOf(section: string, row: LineRow, cited: CitedBy, front = ""): DraftRow {
  return { section, kind: row.line.kind, what: `${front}${whatOf(row.line)}`, ...rowFacts(row, cited) };
}

/** What an entry says; of a statement, in its own words. */
export function whatOf({ kind, what, words }: EntryLine): string {
  return kind === "statement" ? `${what}: ${quoted(words)}` : what;
}

export function onWord(word: Word): Pick<DraftRow, "word" | "by"> {
  return { word: wordWords(word), by: word.by };
}

export function dayOf(when: When | undefined): { readonly when?: string } {
  return isDated(when) && "value" in when ? { when: when.value } : {};
}

function against(accounts: readonly Account[] = []): Pick<DraftRow, "against"> {
  return accounts.length === 0 ? {} : { against: accounts.map(accountWords) };
}
