import { useEffect, useMemo } from "preact/hooks";
import { addsWords } from "../../../src/faces/print/adds-words.js";
import { useAddress } from "../data/address.js";
import { useAnswer } from "../data/use-answer.js";
import { Decisions } from "../parts/decisions.js";
import { Saves } from "../parts/saves.js";
import { Section } from "../parts/section.js";
import { Show } from "../parts/state.js";
import type { Reviewed } from "../parts/types.js";
import { count, dayWords, outletWords, titleOf } from "../parts/words.js";
import { CorrectForm } from "./correct-form.js";
import { Difference } from "./difference.js";
import { Entries } from "./entries.js";
import { Family } from "./family.js";
import { ReportText } from "./text.js";
import { useReview } from "./use-review.js";

/** A report as printed, with its entries beside it, and its review by keyboard. */
export function ReportPage({ id }: { readonly id: string }) {
  const answered = useAnswer("report", { id });
  return <Show of={answered} what="this report">{(reviewed) => <Whole reviewed={reviewed} />}</Show>;
}

function Whole({ reviewed }: { readonly reviewed: Reviewed }) {
  const { report, family, diff } = reviewed;
  const { query } = useAddress();
  const at = useMemo(() => spanOf(query.get("at")), [query.get("at")]);
  const review = useReview(reviewed, query.get("entry") ?? undefined, at);
  const title = titleOf(report);
  useEffect(() => { document.title = `${title} – Attaché`; }, [title]);
  return (
    <article class="report">
      <h1 class="smaller">{title}</h1>
      <Meta reviewed={reviewed} />
      <div class="report-tools"><CorrectForm report={report} /><Saves table="entries" query={{ id: report.id }} file="entries" /></div>
      <div class="reader">
        <ReportText report={report} entries={reviewed.entries} chosen={review.chosen} at={at} onChoose={review.choose} />
        <Entries reviewed={reviewed} review={review} />
      </div>
      {family && <Section id="family" title="Origin" aside={`${family.reports} reports carry this story, which counts once`}><Family tree={family} own={report.id} /></Section>}
      {diff && <Difference diff={diff} />}
      {reviewed.history.length > 0 && <Section id="decided" title="Decided" aside={count(reviewed.history.length, "decision")}><Decisions rows={reviewed.history.toReversed()} /></Section>}
    </article>
  );
}

function Meta({ reviewed: { report, adds, origin, entries } }: { readonly reviewed: Reviewed }) {
  const people = [...Map.groupBy(report.bylines, ({ role }) => role ?? "author")].map(([role, own]) => `${role === "author" ? "by" : `${role}:`} ${own.map(({ name }) => name).join(", ")}`).join("; ");
  return (
    <div class="meta">
      <p>
        <span><b>{outletWords({ ...(report.publisher && { publisher: report.publisher }), ...(report.wire && { wire: report.wire }) })}</b></span>
        <span>{report.published ? dayWords(report.published.value) : report.updated ? "no day of publication" : "no date of its own"}{report.updated ? `, ${report.published ? "updated" : "last changed"} ${dayWords(report.updated.value)}` : ""}</span>
        {people && <span>{people}</span>}
        {origin && origin.role !== "original" && <span>{origin.role}{origin.of && <> of <a href={`/report/${origin.of}`}>the original</a></>}{origin.credited && <>, credits {origin.credited}</>}</span>}
      </p>
      <p class="adds">{count(entries.length, "entry")}: {addsWords({ new: adds.new.length, restated: adds.restated.length, checkable: adds.checkable })}, against {count(adds.against, "report")} before it</p>
    </div>
  );
}

function spanOf(given: string | null): { readonly start: number; readonly end: number } | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(given ?? "") ?? [];
  return start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) };
}
