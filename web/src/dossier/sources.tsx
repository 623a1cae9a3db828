import type { ComponentChildren } from "preact";
import { addsWords } from "../../../src/faces/print/adds-words.js";
import { LongList } from "../parts/long-list.js";
import type { RowPlace } from "../parts/virtual-rows.js";
import { Section } from "../parts/section.js";
import type { Citation, Source } from "../parts/types.js";
import { count, outletWords, ownDay, titleOf } from "../parts/words.js";

/** The reports that the dossier rests on: those that carry one story stand together and count once. */
export function Sources({ sources, citations, saves }: { readonly sources: readonly Source[]; readonly citations: readonly Citation[]; readonly saves: ComponentChildren }) {
  const families = [...Map.groupBy(sources, ({ origin }) => origin.id).values()];
  return (
    <Section id="sources" title="Sources" aside={`${count(sources.length, "report")}, ${count(families.length, "origin")}`} saves={saves}>
      <LongList of={families} first={12} noun="origins" height={82} list={(shown) => <ol class="sources">{shown}</ol>}
        row={(family, _, place) => <Family key={family[0]!.origin.id} family={family} citations={citations} place={place} />} />
    </Section>
  );
}

function Family({ family, citations, place }: { readonly family: readonly Source[]; readonly citations: readonly Citation[]; readonly place: RowPlace }) {
  const ordered = family.toSorted((x, y) => Number(x.origin.role !== "original") - Number(y.origin.role !== "original"));
  return (
    <li {...place} class={family.length > 1 ? "family" : ""}>
      {ordered.map((source) => (
        <div key={source.report} class={`source ${source.origin.role === "original" ? "" : "copy"}`}>
          <p><a href={`/report/${source.report}`}>{titleOf(source)}</a></p>
          <p class="soft">
            {outletWords({ ...(source.publisher && { publisher: source.publisher }), ...(source.wire && { wire: source.wire }) })} · {ownDay(source)}
            {source.origin.role !== "original" && <> · <b>{source.origin.role}</b>{source.origin.overlap !== undefined && <>, {Math.round(100 * source.origin.overlap)} % the same</>}</>}
            {source.adds && <> · {addsWords(source.adds)}</>} · {count(source.items, "item")} here · sentences {numbersOf(source.report, citations)}
          </p>
        </div>
      ))}
    </li>
  );
}

function numbersOf(report: string, citations: readonly Citation[]): string {
  const own = citations.filter((one) => one.report === report || one.alsoIn.includes(report)).map(({ n }) => n).sort((x, y) => x - y);
  if (own.length === 0) return "none";
  const runs = own.reduce<[number, number][]>((all, n) => {
    const last = all.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else all.push([n, n]);
    return all;
  }, []);
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
