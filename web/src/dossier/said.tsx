import type { ComponentChildren } from "preact";
import { repeats } from "../../../src/faces/print/row-words.js";
import { Cites } from "../parts/cites.js";
import { LongList } from "../parts/long-list.js";
import { Section } from "../parts/section.js";
import type { Dossier } from "../parts/types.js";
import { Day, isDated, Marks, quoted } from "../parts/words.js";
import { Accounts } from "./accounts.js";

/** Statements, as printed, by who made them. */
export function Said({ speakers, more, saves, isFresh }: { readonly speakers: Dossier["statements"]; readonly more: number; readonly saves: ComponentChildren; readonly isFresh: (item: string) => boolean }) {
  if (speakers.length === 0) return null;
  return (
    <Section id="said" title="Said" aside="as printed, by speaker" saves={saves}>
      <LongList of={speakers} first={6} noun="speakers" height={170} list={(rows) => <ul>{rows}</ul>}
        row={({ speaker, statements }, _, place) => (
          <li {...place} class="speaker" key={speaker === null ? "" : `${speaker.name} ${speaker.code ?? ""}`}>
            <h3>{speaker === null ? "Nobody named" : speaker.name}{speaker !== null && <span class="soft"> {[speaker.role !== undefined && repeats(speaker.name, speaker.role) ? undefined : speaker.role, speaker.code].filter(Boolean).join(" · ")}</span>}</h3>
            <LongList of={statements} first={3} noun="statements" height={84} list={(rows) => <ul>{rows}</ul>}
              row={(row, _at, at) => (
                <li {...at} key={row.item} class={`say ${isFresh(row.item) ? "fresh" : ""}`}>
                  <p><Marks marks={row.marks} /> {row.manner === "direct" ? quoted(row.text) : row.text} <Cites of={row.cites} item={row.item} /></p>
                  <p class="soft">{[row.stance, row.manner, row.audience ? `to ${row.audience}` : "", row.voices > 1 ? `${row.voices} voices` : ""].filter(Boolean).join(" · ")} · <Day when={isDated(row.when) ? row.when : undefined} told={row.told} />{row.disputed && <> · <b class="disputed">disputed</b></>}</p>
                  <Accounts of={row.accounts} />
                </li>
              )} />
          </li>
        )} />
      {more > 0 && <p class="soft">And {more} more statements, farther from the pair.</p>}
    </Section>
  );
}
