import type { AnswerOf } from "../../../src/contract/api.js";
import type { RowPlace } from "./virtual-rows.js";
import { quoted } from "./words.js";

type Row = AnswerOf<"history">["rows"][number];
const DID: Readonly<Record<Row["decision"]["action"], string>> = {
  accept: "accepted", reject: "rejected", edit: "edited", link: "linked", cut: "cut", note: "noted", correct: "corrected", alias: "named", outlet: "said of an outlet", undo: "took back",
};
const STATE: Readonly<Record<Row["state"], string>> = { stands: "", outweighed: "outweighed by a later one", undone: "taken back", fallen: "fell with the edit it was made on", unmatched: "its words are not read any more" };

/** Decisions, each with its words, and whether it counts. */
export function Decisions({ rows }: { readonly rows: readonly Row[] }) {
  return <ol class="decisions">{rows.map((row) => <Decided key={row.decision.id} row={row} place={NOWHERE} />)}</ol>;
}

const NOWHERE: RowPlace = {};

/** One of them, in a list. */
export function Decided({ row: { decision, state, about, became }, place }: { readonly row: Row; readonly place: RowPlace }) {
  return (
    <li {...place} class={state === "stands" ? "" : "gone"}>
      <time dateTime={decision.at}>{decision.at.slice(0, 16).replace("T", " ")}</time>
      <div>
        <b>{DID[decision.action]}</b> {about.map(({ kind, entry, words }) => <span key={entry}>{kind} {words === "" ? "" : quoted(words.slice(0, 200))} </span>)}
        {became && <span>→ {became} </span>}
        {decision.action === "note" && <span class="note">{decision.text} </span>}
        {decision.action === "undo" && <span>decision {decision.decision.slice(0, 10)} </span>}
        {decision.action === "correct" && <span>{Object.entries(decision.set).map(([field, value]) => `${field}: ${value ?? "none"}`).join(", ")} </span>}
        {decision.action === "alias" && <span>“{decision.name}” is {decision.actor.name}{decision.actor.code && <> ({decision.actor.code})</>} </span>}
        {decision.action === "outlet" && <span>{decision.name}: {Object.entries(decision.set).map(([field, value]) => `${field} ${value}`).join(", ")} </span>}
        <span class="soft">{decision.by}{"reason" in decision && decision.reason ? `: ${decision.reason}` : ""}{STATE[state] && ` · ${STATE[state]}`} · {decision.id.slice(0, 10)}</span>
        {reportOf(decision) && <> <a class="soft" href={`/report/${reportOf(decision)}`}>the report</a></>}
      </div>
    </li>
  );
}

function reportOf(decision: Row["decision"]): string | undefined {
  if ("report" in decision) return decision.report;
  return "target" in decision ? decision.target?.report : "a" in decision ? decision.a.report : undefined;
}
