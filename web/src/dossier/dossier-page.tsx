import { useEffect, useMemo } from "preact/hooks";
import { change, useAddress } from "../data/address.js";
import { fileAddress } from "../data/files.js";
import { useAnswer, type Answered } from "../data/use-answer.js";
import { WithSentences } from "../parts/cites.js";
import { Saves } from "../parts/saves.js";
import { Show } from "../parts/state.js";
import { typing } from "../parts/typing.js";
import type { Dossier, Moments } from "../parts/types.js";
import { count, dayWords } from "../parts/words.js";
import { AsOf } from "./as-of.js";
import { Brief } from "./brief.js";
import { ChangesPart } from "./changes-part.js";
import { Figures } from "./figures.js";
import { Ladder } from "./ladder.js";
import { People } from "./people.js";
import { Said } from "./said.js";
import { Sources } from "./sources.js";
import { changesQuery, dossierQuery, momentsQuery, sinceOf } from "./queries.js";
import { TimelinePart } from "./timeline-part.js";
import { TopicPart } from "./topic-part.js";
import { TrendPart } from "./trend-part.js";
import { useDaysAhead } from "./use-days-ahead.js";

const PARTS: Readonly<Record<string, string>> = { b: "brief", l: "ladder", t: "timeline", s: "said", f: "figures", o: "sources" };

/** What the record says of two countries. */
export function DossierPage({ a, b }: { readonly a: string; readonly b: string }) {
  const { query } = useAddress();
  const asOf = query.get("asOf") ?? undefined;
  const dossier = useAnswer("dossier", dossierQuery(a, b, asOf));
  const moments = useAnswer("moments", momentsQuery(a, b, asOf)); // asked here, not when the dossier is drawn: the two are worked out beside each other
  const days = useAnswer("days", { a, b });
  const known = useMemo(() => (days.is === "here" ? days.answer.days.map(({ day }) => day) : NO_DAYS), [days.is === "here" && days.answer]);
  const busy = isWaiting(dossier) || isWaiting(moments);
  usePartKeys();
  useDaysAhead({ a, b, asOf, days: known, since: query.get("since") ?? undefined, busy });
  return (
    <Show of={dossier} what="this pair">
      {(answer) => (
        <article class={`dossier${busy ? " waiting" : ""}`} aria-busy={busy}>
          <Title pair={answer.pair} />
          <Whole a={a} b={b} asOf={asOf} />
          <Head dossier={answer}>{days.is === "here" && <AsOf days={days.answer.days} asOf={asOf} onChange={(day) => change({ asOf: day })} />}</Head>
          {answer.counts.items === 0
            ? <p class="state">The record holds nothing on {answer.pair.a.name} and {answer.pair.b.name}{asOf ? <> as known on {dayWords(asOf)}</> : null}.</p>
            : <Parts dossier={answer} moments={moments} a={a} b={b} asOf={asOf} days={known} />}
        </article>
      )}
    </Show>
  );
}

function Title({ pair }: { readonly pair: Dossier["pair"] }) {
  useEffect(() => { document.title = `${pair.a.name} and ${pair.b.name} – Attaché`; }, [pair]);
  return <h1>{pair.a.name} <i>and</i> {pair.b.name}</h1>;
}

const WHOLE = [
  ["dossier.html", "one file"], ["dossier.docx", "Word"], ["dossier.pdf", "PDF"], ["dossier.md", "Markdown"], ["brief.md", "the brief alone"], ["citations.bib", "BibTeX"], ["citations.json", "CSL-JSON"],
] as const;

/** The dossier, to take along whole. */
function Whole({ a, b, asOf }: { readonly a: string; readonly b: string; readonly asOf: string | undefined }) {
  const query = dossierQuery(a, b, asOf);
  return (
    <p class="saves whole">Take it along: {WHOLE.map(([file, name]) => <a key={file} href={fileAddress(file, query)} download>{name}</a>)}</p>
  );
}

function Head({ dossier: { counts, window }, children }: { readonly dossier: Dossier; readonly children: preact.ComponentChildren }) {
  const reach = window.events === undefined ? undefined : window.events.from === window.events.to ? dayWords(window.events.from) : dayWords(`${window.events.from}/${window.events.to}`);
  return (
    <div class="meta">
      <p>
        <span><b>{count(counts.reports, "report")}</b> from {count(counts.origins, "origin")}</span>
        <span><b>{count(counts.items, "item")}</b>: {counts.between} between the two, {counts.about} about one by the other, {counts.context} context</span>
        {reach && <span>what is dated: {reach}</span>}
      </p>
      {children}
    </div>
  );
}

function Parts({ dossier, moments, a, b, asOf, days }: { readonly dossier: Dossier; readonly moments: Answered<Moments>; readonly a: string; readonly b: string; readonly asOf: string | undefined; readonly days: readonly string[] }) {
  const { query } = useAddress();
  const until = asOf ?? days.at(-1);
  const known = days.filter((day) => until === undefined || day <= until);
  const since = query.get("since") ?? sinceOf(known);
  const changes = useAnswer("changes", since === undefined || (until !== undefined && since > until) ? undefined : changesQuery(a, b, asOf, since));
  const fresh = useMemo(() => new Set(changes.is === "here" ? changes.answer.fresh.map(({ item }) => item) : []), [changes.is === "here" && changes.answer]);
  const own = { a, b, asOf };
  const isFresh = (item: string): boolean => fresh.has(item);
  return (
    <WithSentences citations={dossier.citations} reports={dossier.sources}>
      <div class="two lead">
        <Brief sentences={dossier.brief} isFresh={isFresh} />
        <ChangesPart answered={changes} since={since} days={known} onSince={(day) => change({ since: day })} saves={since !== undefined && <Saves table="changes" query={{ a, b, since, asOf }} />} />
      </div>
      <TimelinePart a={a} b={b} asOf={asOf} answered={moments} fresh={fresh} />
      <Ladder rows={dossier.ladder} more={dossier.more.ladder} saves={<Saves table="ladder" query={own} />} isFresh={isFresh} />
      <TrendPart a={a} b={b} asOf={asOf} />
      <div class="two even">
        <Said speakers={dossier.statements} more={dossier.more.statements} saves={<Saves table="statements" query={own} />} isFresh={isFresh} />
        <Figures rows={dossier.figures} more={dossier.more.figures} saves={<Saves table="figures" query={own} />} isFresh={isFresh} />
      </div>
      <div class="two even">
        <TopicPart a={a} b={b} asOf={asOf} topics={dossier.topics} />
        <People players={dossier.people} more={dossier.more.people} saves={<Saves table="people" query={own} />} />
      </div>
      <Sources sources={dossier.sources} citations={dossier.citations} saves={<Saves table="sources" query={own} />} />
    </WithSentences>
  );
}

const NO_DAYS: readonly string[] = [];

/** Whether what is asked for is not on the page yet. */
function isWaiting(answered: Answered<unknown>): boolean {
  return answered.is === "loading" || (answered.is === "here" && answered.waiting);
}

/** A letter goes to a part. */
function usePartKeys(): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const part = PARTS[event.key];
      if (part === undefined || typing(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      const section = document.getElementById(part);
      if (section === null) return;
      section.tabIndex = -1;
      section.focus({ preventScroll: true });
      section.scrollIntoView({ block: "start" });
    };
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, []);
}

