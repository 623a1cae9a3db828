import { useEffect } from "preact/hooks";
import { useAnswer } from "../data/use-answer.js";
import { go } from "../data/address.js";
import type { AnswerOf } from "../../../src/contract/api.js";
import { MarkedText } from "../parts/marked-text.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";
import { count, Day, dayWords, Marks, sourceWords, stageLabel, titleOf, whenShort, isDated, Whose } from "../parts/words.js";

type Shown = AnswerOf<"show">;
type Item = Extract<Shown, { kind: "item" }>;

/** An item: every telling of one thing, why they are one, and what is said against it. */
export function ItemPage({ id }: { readonly id: string }) {
  const answered = useAnswer("show", { id });
  useEffect(() => { if (answered.is === "here" && answered.answer.kind === "entry") go(`/report/${answered.answer.entry.report}?entry=${answered.answer.entry.id}`); }, [answered]);
  return <Show of={answered} what="this item">{(shown) => (shown.kind === "item" ? <Whole {...shown} /> : <p class="soft">This is a report’s. <a href={`/report/${shown.kind === "entry" ? shown.entry.report : shown.report.id}`}>To it</a></p>)}</Show>;
}

function Whole({ item, members }: Item) {
  const what = members[0]?.line.what ?? item.id;
  useEffect(() => { document.title = `${what} – Attaché`; }, [what]);
  const lineOf = (entry: string): string => members.find((member) => member.entry.id === entry)?.line.what ?? entry.slice(0, 12);
  return (
    <article class="item">
      <h1 class="smaller">{what}</h1>
      <div class="meta"><p><span><b>{count(members.length, "telling")}</b>, {count(item.voices, "independent voice")}</span><span>known {item.first === item.last ? dayWords(item.first) : `${dayWords(item.first)} to ${dayWords(item.last)}`}</span><span class="code">{item.id.slice(0, 10)}</span></p></div>
      {item.steps && item.steps.length > 1 && <Section id="steps" title="Ladder"><ol class="plain-steps">{item.steps.map((step) => <li key={step.entry}>{step.direction === "back" ? "↩ " : ""}<b>{stageLabel(step.stage)}</b> {isDated(step.when) && whenShort(step.when)} <span class="soft">known {dayWords(step.known)}</span></li>)}</ol></Section>}
      <Section id="tellings" title="Told by">
        <ol class="tellings">
          {members.map(({ entry, line, report, marked }) => (
            <li key={entry.id}>
              <p><Day when={line.when} /> <Marks marks={line.marks} /> {line.what}</p>
              <blockquote><MarkedText text={marked.sentence} marks={marked.evidence} /></blockquote>
              <p class="soft"><a href={`/report/${report.id}?entry=${entry.id}`}>{titleOf(report)}</a> · {sourceWords(report)} · <Whose word={line.word} /></p>
            </li>
          ))}
        </ol>
      </Section>
      {item.why.length > 0 && <Section id="why" title="Why they are one"><ul class="whys">{item.why.map(({ a, b, reason }) => <li key={`${a} ${b}`}>{reason} <span class="soft">{lineOf(a)} = {lineOf(b)}</span></li>)}</ul></Section>}
      {item.disputes.length > 0 && <Section id="disputes" title="Said against it"><ul class="whys">{item.disputes.map(({ item: other, about, reason }) => <li key={`${other} ${about}`}><b class="disputed">{about}</b> {reason} <a href={`/item/${other}`}>the other account</a></li>)}</ul></Section>}
      {item.series && item.series.length > 0 && <Section id="series" title="Series"><ul class="whys">{item.series.map(({ item: other, relation, reason }) => <li key={`${other} ${relation}`}><b>{relation}</b> {reason} <a href={`/item/${other}`}>the other figure</a></li>)}</ul></Section>}
    </article>
  );
}
