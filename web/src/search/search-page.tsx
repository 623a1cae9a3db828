import { useEffect } from "preact/hooks";
import type { Given } from "../data/ask.js";
import { change, useAddress } from "../data/address.js";
import { useAnswer } from "../data/use-answer.js";
import { usePages } from "../data/use-pages.js";
import type { AnswerOf } from "../../../src/contract/api.js";
import { LongList } from "../parts/long-list.js";
import { MarkedText } from "../parts/marked-text.js";
import { PagedList } from "../parts/paged-list.js";
import { Saves } from "../parts/saves.js";
import { Show } from "../parts/state.js";
import type { RowPlace } from "../parts/virtual-rows.js";
import { count, Day, eventNoun, Marks, sourceWords, stageLabel, titleOf, Whose } from "../parts/words.js";

const FILTERS = ["actor", "kind", "type", "stage", "topic", "modality", "from", "to", "outlet"] as const;

/** Search with its filters in the address. */
export function SearchPage() {
  const { query } = useAddress();
  const given = Object.fromEntries(["q", ...FILTERS].map((name) => [name, query.get(name) ?? undefined])) as { readonly [name: string]: string | undefined };
  const asked = Object.values(given).some((value) => value !== undefined && value !== "");
  const full = { q: undefined, actor: undefined, kind: undefined, type: undefined, stage: undefined, topic: undefined, modality: undefined, from: undefined, to: undefined, knownFrom: undefined, asOf: undefined, outlet: undefined, limit: undefined, cursor: undefined, ...given } as unknown as Given<"search">;
  const answered = useAnswer("search", asked ? full : undefined);
  useEffect(() => { document.title = `${given["q"] ? `${given["q"]} – ` : ""}Search – Attaché`; }, [given["q"]]);
  return (
    <article class="search">
      <h1>Search</h1>
      <Filters given={given} />
      {asked ? <Show of={answered} what="what matches">{(first) => <Results key={JSON.stringify(given)} first={first} query={full} />}</Show>
        : <p class="soft">Words, “quoted phrases”, beginnings* and -without; all must occur. Without words, filters give the newest that passes them.</p>}
    </article>
  );
}

function Filters({ given }: { readonly given: { readonly [name: string]: string | undefined } }) {
  const choices = useAnswer("choices", {});
  const values = choices.is === "here" ? choices.answer : undefined;
  const choose = (name: string, label: string, options: readonly string[] = [], say: (option: string) => string = (option) => option.replaceAll("_", " ")) => (
    <label>{label}
      <select value={given[name] ?? ""} onChange={(event) => change({ [name]: event.currentTarget.value })}>
        <option value="">any</option>{options.map((option) => <option key={option} value={option}>{say(option)}</option>)}
      </select>
    </label>
  );
  const write = (name: string, label: string, type: "text" | "date" | "search" = "text", hint = "") => (
    <label>{label}<input {...({ type } as { type: "text" })} value={given[name] ?? ""} placeholder={hint} onChange={(event) => change({ [name]: event.currentTarget.value.trim() })} /></label>
  );
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()} aria-label="Filters">
      <div class="wide">{write("q", "Words", "search", "drones, “joint declaration”, sanction*")}</div>
      {write("actor", "Who takes part", "text", "Egypt, Turkey")}
      {choose("kind", "Kind", ["event", "statement", "figure", "undertaking"])}
      {choose("type", "Event", values?.types, (type) => `${eventNoun({ type: type as never })} (${type})`)}
      {choose("stage", "Rung", values?.stages, (stage) => stageLabel(stage as never))}
      {choose("topic", "Topic", values?.topics)}
      {choose("modality", "Told as", values?.modalities)}
      {write("from", "From", "date")}
      {write("to", "To", "date")}
      {write("outlet", "Outlet", "text", "publisher or agency")}
    </form>
  );
}

function Results({ first, query }: { readonly first: AnswerOf<"search">; readonly query: Given<"search"> }) {
  const pages = usePages("search", query, first, ({ hits }) => hits);
  const { rows, more } = pages;
  return (
    <>
      <p class="soft" role="status">{rows.length === 0 ? "Nothing in the record matches." : `${count(rows.length, "report")}${more ? " so far" : ""}`} {rows.length > 0 && <Saves table="search" query={query} />}</p>
      <PagedList pages={pages} noun="reports" height={260} list={(hits) => <ol class="hits">{hits}</ol>} row={(hit, _, place) => <Hit key={hit.report.report} hit={hit} place={place} />} />
    </>
  );
}

function Hit({ hit: { report, entries, more, snippet }, place }: { readonly hit: AnswerOf<"search">["hits"][number]; readonly place: RowPlace }) {
  return (
    <li {...place}>
      <h2><a href={`/report/${report.report}`}>{titleOf(report)}</a></h2>
      <p class="soft">{sourceWords(report)}</p>
      {snippet && <p class="snippet"><MarkedText {...snippet} /></p>}
      {entries.length > 0 && <LongList of={entries} first={12} noun="entries" height={104} list={(shown) => <ul>{shown}</ul>} row={({ line, sentence }, _, at) => (
        <li {...at} key={line.id}>
          <p><Day when={line.when} /> <Marks marks={line.marks} /> <a href={`/report/${report.report}?entry=${line.id}`}>{line.what}</a></p>
          <p class="snippet"><MarkedText {...sentence} /></p>
          <p class="soft"><Whose word={line.word} /></p>
        </li>
      )} />}
      {more > 0 && <p class="soft">and {more} more in this report</p>}
    </li>
  );
}
