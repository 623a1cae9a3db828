import { Cites } from "../parts/cites.js";
import type { Account } from "../parts/types.js";
import { quoted, wordWords } from "../parts/words.js";

const AGAINST: Readonly<Record<Account["about"], string>> = {
  denial: "denied", account: "told of another", polarity: "told otherwise", value: "another value", date: "another date", stage: "another rung",
};

/** What others say against a row, with their own sources. */
export function Accounts({ of = [] }: { readonly of?: readonly Account[] | undefined }) {
  return of.length === 0 ? null : (
    <ul class="accounts">
      {of.map(({ about, item, line, cites }) => (
        <li key={`${about} ${item}`}><b>{AGAINST[about]}</b> {line.what}: {quoted(line.words)} <span class="soft">{wordWords(line.word)}</span> <Cites of={cites} item={item} /></li>
      ))}
    </ul>
  );
}
