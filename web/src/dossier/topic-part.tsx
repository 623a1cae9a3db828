import { useRef } from "preact/hooks";
import { change, useAddress } from "../data/address.js";
import { useAnswer } from "../data/use-answer.js";
import { useWanted } from "../data/use-wanted.js";
import { Cites, WithSentences } from "../parts/cites.js";
import { LongList } from "../parts/long-list.js";
import { Saves } from "../parts/saves.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";
import type { Dossier } from "../parts/types.js";
import { Day, Marks, quoted } from "../parts/words.js";
import { topicQuery } from "./queries.js";

const ALWAYS = ["settlement", "sanctions", "trade"];
const HOW = { did: "did", said: "said", proposed: "proposed", denied: "denied", counted: "counted" } as const;

/** Who did, said, proposed and denied what on one topic: settlement and sanctions first. */
export function TopicPart({ a, b, asOf, topics }: { readonly a: string; readonly b: string; readonly asOf: string | undefined; readonly topics: Dossier["topics"] }) {
  const { query } = useAddress();
  const held = new Map(topics.map(({ topic, items }) => [topic, items]));
  const topic = query.get("topic") ?? ALWAYS.find((one) => held.has(one)) ?? topics[0]?.topic ?? "settlement";
  const part = useRef<HTMLDivElement>(null);
  const wanted = useWanted(part, [a, b, asOf, topic].join(" "));
  const answered = useAnswer("topic", wanted ? topicQuery(a, b, asOf, topic) : undefined);
  const offered = [...new Set([...ALWAYS, ...topics.map((one) => one.topic), topic])];
  const choice = (
    <select aria-label="Topic" value={topic} onChange={(event) => change({ topic: event.currentTarget.value })}>
      {offered.map((one) => <option key={one} value={one}>{one.replaceAll("_", " ")} ({held.get(one) ?? 0})</option>)}
    </select>
  );
  return (
    <Section id="topic" title="By topic" aside={choice} saves={<Saves table="topic" query={{ topic, a, b, asOf }} />}>
      <div ref={part} />
      <Show of={answered} what="this topic">
        {(view) => (
          <WithSentences citations={view.citations} reports={view.reports}>
            {view.groups.length === 0 && <p class="soft">The record holds nothing on {topic.replaceAll("_", " ")} between the two{asOf ? " by this day" : ""}.</p>}
            <LongList of={view.groups} first={4} noun="groups of actors" height={210} list={(groups) => <ul>{groups}</ul>}
              row={(group, _, place) => (
                <li {...place} class="group" key={group.actors.map(({ code }) => code).join(" ")}>
                  <h3>{group.actors.map(({ name }) => name).join(" and ") || "Nobody named"}</h3>
                  <LongList of={group.rows} first={5} noun="rows" height={52} list={(rows) => <ul class="how">{rows}</ul>}
                    row={(row, _at, at) => (
                      <li {...at} key={`${row.item} ${row.how}`}><b>{HOW[row.how]}</b><div><Marks marks={row.marks} /> {row.line.kind === "statement" && row.line.words !== "" ? <>{row.who.map(({ name }) => name).join(", ")}: {quoted(row.line.words)}</> : row.line.what} <Cites of={row.cites} item={row.item} /> <Day when={row.when} told={row.told} /></div></li>
                    )} />
                </li>
              )} />
          </WithSentences>
        )}
      </Show>
    </Section>
  );
}
