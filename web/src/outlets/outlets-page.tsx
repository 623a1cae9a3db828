import { useEffect, useState } from "preact/hooks";
import type { AnswerOf } from "../../../src/contract/api.js";
import { useAnswer } from "../data/use-answer.js";
import { LongList } from "../parts/long-list.js";
import type { RowPlace } from "../parts/virtual-rows.js";
import { Saves } from "../parts/saves.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";
import { count } from "../parts/words.js";
import { FactsForm } from "./facts-form.js";
import { GRADES } from "./grades.js";
import { Names } from "./names.js";

type Outlet = AnswerOf<"outlets">["outlets"][number];

/** The outlets of the record and what was stated of them, and whom names stand for: what Attaché never guesses. */
export function OutletsPage() {
  const answered = useAnswer("outlets", {});
  useEffect(() => { document.title = "Outlets and names – Attaché"; }, []);
  return (
    <article>
      <h1>Outlets and names</h1>
      <div class="meta"><p><span>Attaché guesses nothing about who publishes. What you state here is kept with your name, and can be taken back under <a href="/history">Decisions</a>.</span></p></div>
      <Section id="outlets" title="Outlets" aside="a grade is the outlet’s, not that of any one item" saves={<Saves table="outlets" query={{}} />}>
        <Show of={answered} what="the outlets">
          {({ outlets }) => outlets.length === 0 ? <p class="soft">No report names its outlet yet.</p> : (
            <LongList of={outlets} first={40} noun="outlets" height={46} row={(outlet, _, place) => <Row key={outlet.name} outlet={outlet} place={place} />} list={(rows) => <ul class="outlets">{rows}</ul>} />
          )}
        </Show>
      </Section>
      <Names />
    </article>
  );
}

function Row({ outlet, place }: { readonly outlet: Outlet; readonly place: RowPlace }) {
  const [open, setOpen] = useState(false);
  const { name, published, credited, facts, stated } = outlet;
  const said = [facts.country, facts.ownership && `${facts.ownership}-owned`, facts.grade && `${facts.grade}: ${GRADES[facts.grade]}`, facts.note].filter(Boolean).join(" · ");
  return (
    <li {...place}>
      <div><a href={`/search?outlet=${encodeURIComponent(name)}`}>{name}</a> <span class="soft">{[published > 0 ? count(published, "report") : "", credited > 0 ? `credited by ${credited}` : ""].filter(Boolean).join(", ") || "no report yet"}</span></div>
      <div>{said === "" ? <span class="soft">nothing stated</span> : <>{said} {stated && <span class="soft">({stated.by})</span>}</>}</div>
      <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)} aria-label={`State something of ${name}`}>State something</button>
      {open && <FactsForm outlet={outlet} onDone={() => setOpen(false)} />}
    </li>
  );
}
