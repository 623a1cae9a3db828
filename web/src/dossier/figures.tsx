import type { ComponentChildren } from "preact";
import { Cites } from "../parts/cites.js";
import { LongList } from "../parts/long-list.js";
import type { RowPlace } from "../parts/virtual-rows.js";
import { Section } from "../parts/section.js";
import type { FigureRow } from "../parts/types.js";
import { isDated, Marks, partyList, valueWords, whenShort, Whose } from "../parts/words.js";
import { Accounts } from "./accounts.js";

type Other = NonNullable<FigureRow["series"]>[number];
const SERIES: Readonly<Record<Other["relation"], string>> = {
  same: "the same", revised: "revised", superseded: "superseded", incompatible: "cannot both be right", "differently-measured": "measured otherwise", "other-period": "another period",
};
const MOST_SERIES = 5;

/** Figures, with the others of their series: revised, superseded, disputed. */
export function Figures({ rows, more, saves, isFresh }: { readonly rows: readonly FigureRow[]; readonly more: number; readonly saves: ComponentChildren; readonly isFresh: (item: string) => boolean }) {
  if (rows.length === 0) return null;
  return (
    <Section id="figures" title="Figures" aside="with their series and disputes" saves={saves}>
      <LongList of={rows} first={10} noun="figures" as="tr" height={84} row={(row, _, place) => <Figure key={row.item} row={row} fresh={isFresh(row.item)} place={place} />}
        list={(shown, size) => (
          <table {...size}>
            <thead><tr><th scope="col">measure</th><th scope="col">as printed</th><th scope="col">for</th></tr></thead>
            <tbody>{shown}</tbody>
          </table>
        )} />
      {more > 0 && <p class="soft">And {more} more figures, farther from the pair.</p>}
    </Section>
  );
}

function Figure({ row, fresh, place }: { readonly row: FigureRow; readonly fresh: boolean; readonly place: RowPlace }) {
  const period = row.period ?? row.when;
  const series = row.series ?? [];
  return (
    <tr {...place} class={fresh ? "fresh" : ""}>
      <td>
        <Marks marks={row.marks} /> {row.measure}{row.of.length > 0 && <span class="soft"> {partyList(row.of)}</span>}
        <div class="soft"><Whose word={row.word} voices={row.voices} disputed={row.disputed} /></div>
        <Accounts of={row.accounts} />
      </td>
      <td>
        <b class="value">{row.text}</b> <Cites of={row.cites} item={row.item} said={`${row.text}: ${row.measure}`} />
        {row.change && <div class="soft">{changeWords(row)}</div>}
        {series.length > 0 && <ul class="series">{series.slice(0, MOST_SERIES).map((other) => (
          <li key={other.item} class={other.relation === "incompatible" ? "disputed" : ""} title={other.reason}>
            <span class={other.relation === "superseded" && other.told === "before" ? "gone" : ""}>{other.text}</span> <span class="soft">{SERIES[other.relation]}{towards(other)}{isDated(other.period) ? `, ${whenShort(other.period)}` : ""}</span> <Cites of={other.cites} item={other.item} />
          </li>
        ))}{series.length > MOST_SERIES && <li class="soft">and {series.length - MOST_SERIES} more: <a href={`/item/${row.item}`}>all</a></li>}</ul>}
      </td>
      <td>{isDated(period) ? whenShort(period) : <span class="soft">–</span>}</td>
    </tr>
  );
}

function towards({ relation, told }: Other): string {
  if (relation !== "revised" && relation !== "superseded") return "";
  return told === "before" ? " from" : told === "after" ? " since to" : "";
}

/** What is planned, open or denied is not told as having risen. */
function changeWords({ change, unit, marks }: FigureRow): string {
  if (change === undefined) return "";
  const words = marks.length > 0 ? { up: "a rise", down: "a fall", same: "no change" } : { up: "rose", down: "fell", same: "unchanged" };
  const amount = (name: string, value: number | undefined): readonly string[] => (value === undefined ? [] : [`${name} ${valueWords({ amount: value, unit })}`]);
  return [words[change.direction], ...amount("by", change.by), ...amount("from", change.from), ...amount("to", change.to)].join(" ");
}
