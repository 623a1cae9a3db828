import { useEffect, useState } from "preact/hooks";
import { ask, type Given } from "../data/ask.js";
import { change, useAddress } from "../data/address.js";
import { problemOf, useAnswer } from "../data/use-answer.js";
import type { AnswerOf } from "../../../src/contract/api.js";
import { LongList } from "../parts/long-list.js";
import { MarkedText } from "../parts/marked-text.js";
import { Saves } from "../parts/saves.js";
import { Show } from "../parts/state.js";
import { count, Day, eventNoun, Marks, sourceWords, stageLabel, titleOf, Whose } from "../parts/words.js";

type Hits = AnswerOf<"search">["hits"];
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
      {asked ? <Show of={answered} what="what matches">{({ hits, next }) => <Results key={JSON.stringify(given)} first={hits} next={next} query={full} />}</Show>
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

function Results({ first, next, query }: { readonly first: Hits; readonly next: number | undefined; readonly query: Given<"search"> }) {
  const [more, setMore] = useState<{ readonly hits: Hits; readonly next: number | undefined }>({ hits: [], next });
  const [problem, setProblem] = useState<string>();
  const hits = [...first, ...more.hits];
  return (
    <>
      <p class="soft" role="status">{hits.length === 0 ? "Nothing in the record matches." : `${count(hits.length, "report")}${more.next === undefined ? "" : " so far"}`} {hits.length > 0 && <Saves table="search" query={query} />}</p>
      <ol class="hits">
        {hits.map(({ report, entries, more: left, snippet }) => (
          <li key={report.report}>
            <h2><a href={`/report/${report.report}`}>{titleOf(report)}</a></h2>
            <p class="soft">{sourceWords(report)}</p>
            {snippet && <p class="snippet"><MarkedText {...snippet} /></p>}
            {entries.length > 0 && <LongList of={entries} first={12} noun="entries">{(shown) => <ul>{shown.map(({ line, sentence }) => (
              <li key={line.id}>
                <p><Day when={line.when} /> <Marks marks={line.marks} /> <a href={`/report/${report.report}?entry=${line.id}`}>{line.what}</a></p>
                <p class="snippet"><MarkedText {...sentence} /></p>
                <p class="soft"><Whose word={line.word} /></p>
              </li>
            ))}</ul>}</LongList>}
            {left > 0 && <p class="soft">and {left} more in this report</p>}
          </li>
        ))}
      </ol>
      {more.next !== undefined && <button type="button" class="more" onClick={() => {
        ask("search", { ...query, cursor: more.next }).then((page) => setMore({ hits: [...more.hits, ...page.hits], next: page.next }), (error: unknown) => setProblem(problemOf(error).message));
      }}>More reports</button>}
      {problem && <p class="failed" role="alert">{problem}</p>}
    </>
  );
}
