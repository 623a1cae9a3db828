import { toldDayWords, whenShort } from "../../../src/6-views/when-words.js";
import { isDated } from "../../../src/6-views/edtf-bounds.js";
import { MARK_WORDS, outletWords, wordWords } from "../../../src/faces/print/row-words.js";
import type { When } from "../../../src/model/when.js";
import type { Mark, Word } from "./types.js";

export { count, outletWords, quoted, speakerName, wordWords, MARK_WORDS, RELATION_WORDS } from "../../../src/faces/print/row-words.js";
export { eventNoun, partyList, partyName, stageLabel, valueWords, whoToWhom } from "../../../src/6-views/phrases.js";
export { dayWords, whenShort, whenWords } from "../../../src/6-views/when-words.js";
export { isDated } from "../../../src/6-views/edtf-bounds.js";

/** Why a row must not be read as a thing that happened; nothing where it may. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.length === 0 ? null : <span class="marks">{marks.map((mark) => MARK_WORDS[mark]).join(", ")}</span>;
}

/** A date in a column; a dash where none is told. */
export function Day({ when, told }: { readonly when?: When | undefined; readonly told?: string | undefined }) {
  if (isDated(when)) return <span class="day">{whenShort(when)}</span>;
  return told === undefined ? <span class="day none">no date</span> : <span class="day none" title="The day it was told: it has no date of its own">told {whenShort({ basis: "stated", value: told })}</span>;
}

/** On whose word, with the voices and whether it is disputed. */
export function Whose({ word, voices, disputed }: { readonly word: Word; readonly voices?: number; readonly disputed?: boolean }) {
  return (
    <span class="whose">
      {wordWords(word)}
      {voices !== undefined && voices > 1 && <> · {voices} voices</>}
      {disputed === true && <> · <b class="disputed">disputed</b></>}
    </span>
  );
}

/** A file's own name, where a report has no title. */
export function titleOf({ title, uri }: { readonly title?: string | undefined; readonly uri: string }): string {
  return title ?? uri.split(/[\\/]/).at(-1) ?? uri;
}

/** Outlet and day in a line. */
export function sourceWords(report: { readonly publisher?: string | undefined; readonly wire?: string | undefined; readonly published?: string | undefined; readonly updated?: string | undefined; readonly known: string }): string {
  const outlet = outletWords({ ...(report.publisher && { publisher: report.publisher }), ...(report.wire && { wire: report.wire }) });
  return `${outlet}, ${ownDay(report)}`;
}

/** The day that a report tells of itself, in short. */
export function ownDay(report: { readonly published?: string | undefined; readonly updated?: string | undefined }): string {
  return toldDayWords(report, (value) => whenShort({ basis: "stated", value })).replace("no date", "no date of its own");
}
