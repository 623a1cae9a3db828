import { LongList } from "../parts/long-list.js";
import type { Tie } from "../parts/types.js";
import { dayWords } from "../parts/words.js";
import { pairAddress } from "./tie-words.js";

/** The ties as a table; each leads to its pair. */
export function TieTable({ ties }: { readonly ties: readonly Tie[] }) {
  const most = Math.max(1, ...ties.map(({ items }) => items));
  return (
    <LongList of={ties} first={15} noun="ties" as="tr" height={40}
      list={(rows, size) => (
        <table class="tie-table" {...size}>
          <thead><tr><th scope="col">who</th><th scope="col">items</th><th scope="col">cooperation</th><th scope="col">conflict</th><th scope="col">deeds</th><th scope="col">when</th></tr></thead>
          <tbody>{rows}</tbody>
        </table>
      )}
      row={(tie, _, place) => (
        <tr {...place} key={`${tie.from.code} ${tie.to.code} ${tie.mutual}`}>
          <td><a href={pairAddress(tie)}>{tie.from.name} {tie.mutual ? <i>and</i> : <i>→</i>} {tie.to.name}</a></td>
          <td><span class="share" style={{ "--share": `${(100 * tie.items) / most}%` }}>{tie.items}</span></td>
          <td>{tie.cooperation}</td><td>{tie.conflict}</td><td>{tie.deeds}</td>
          <td class="soft">{tie.first === undefined || tie.last === undefined ? "no date" : dayWords(tie.first === tie.last ? tie.first : `${tie.first}/${tie.last}`)}</td>
        </tr>
      )} />
  );
}
