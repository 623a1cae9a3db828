import { useEffect, useState } from "preact/hooks";
import { lastSeen, saw } from "../data/last-visit.js";
import { useAnswer } from "../data/use-answer.js";
import { addsWords } from "../../../src/faces/print/adds-words.js";
import { Saves } from "../parts/saves.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";
import { count, sourceWords, titleOf } from "../parts/words.js";
import { ReadBox } from "./read-box.js";

/** Where a day at the desk begins: pairs, what came in, and the box to read more. */
export function HomePage() {
  const [seen] = useState(lastSeen);
  const record = useAnswer("record", {});
  const place = record.is === "here" ? record.answer.place : undefined;
  useEffect(() => { document.title = "Attaché"; }, []);
  useEffect(() => { if (place !== undefined) saw(place); }, [place]);
  return (
    <article class="home">
      <h1>The record</h1>
      <div class="meta"><p><Show of={record} what="its counts">{({ counts }) => <><span><b>{count(counts.reports, "report")}</b> from {count(counts.origins, "origin")}</span><span><b>{count(counts.items, "item")}</b> from {count(counts.entries, "entry")}</span></>}</Show></p></div>
      <div class="two lead">
        <Pairs seen={seen} />
        <div>
          <ReadBox />
          <Latest seen={seen} />
        </div>
      </div>
    </article>
  );
}

function Pairs({ seen }: { readonly seen: number | undefined }) {
  const [limit, setLimit] = useState(24);
  const answered = useAnswer("pairs", { limit, cursor: undefined, asOf: undefined, after: seen });
  return (
    <Section id="pairs" title="Pairs" aside={seen === undefined ? "by reports that tell of both" : "new since your last visit first"} saves={<Saves table="pairs" query={{}} />}>
      <Show of={answered} what="the pairs">
        {({ pairs, next }) => {
          const most = Math.max(1, ...pairs.map(({ reports }) => reports));
          return (
            <>
              {pairs.length === 0 && <p class="soft">No report tells of two states together yet. Drop some reports at the right.</p>}
              <ul class="pairs">
                {pairs.map(({ a, b, reports, fresh }) => (
                  <li key={`${a.code} ${b.code}`}>
                    <a href={`/pair/${a.code}/${b.code}`}>{a.name} <i>and</i> {b.name}</a>
                    <span class="share" style={{ "--share": `${(100 * reports) / most}%` }}>{count(reports, "report")}</span>
                    <span class="new">{fresh > 0 && `${fresh} new`}</span>
                  </li>
                ))}
              </ul>
              {next !== undefined && limit < 200 && <button type="button" class="more" onClick={() => setLimit(Math.min(200, limit + 48))}>More pairs</button>}
            </>
          );
        }}
      </Show>
    </Section>
  );
}

function Latest({ seen }: { readonly seen: number | undefined }) {
  const [limit, setLimit] = useState(8);
  const answered = useAnswer("reports", { limit, cursor: undefined });
  return (
    <Section id="latest" title="Last read" aside="and what each added" saves={<Saves table="reports" query={{}} />}>
      <Show of={answered} what="the last reports">
        {({ reports, next }) => (
          <>
            <ol class="latest">
              {reports.map((report) => (
                <li key={report.report} class={seen !== undefined && report.place > seen ? "fresh" : ""}>
                  <a href={`/report/${report.report}`}>{titleOf(report)}</a>
                  <p class="soft">{sourceWords(report)} · {addsWords(report.adds)}</p>
                </li>
              ))}
            </ol>
            {reports.length === 0 && <p class="soft">Nothing was read yet.</p>}
            {next !== undefined && limit < 100 && <button type="button" class="more" onClick={() => setLimit(Math.min(100, limit + 20))}>More reports</button>}
          </>
        )}
      </Show>
    </Section>
  );
}
