import { createContext, type ComponentChildren } from "preact";
import { useContext, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { quoted } from "../../../src/faces/print/row-words.js";
import type { Citation, CitedReport } from "./types.js";
import { count, sourceWords, titleOf } from "./words.js";

type Source = Omit<CitedReport, "report"> & { readonly report: string };

/** Sentences with their reports, as an answer brings them. */
export interface Cited {
  readonly citations: readonly Citation[];
  readonly reports: readonly Source[];
}

interface Opened {
  readonly numbers: readonly number[];
  readonly item?: string | undefined;
  readonly said?: string | undefined;
  /** where they are not those of the page around */
  readonly from?: Cited | undefined;
}

const Opening = createContext<(opened: Opened) => void>(() => {});

/** Numbers that open the sentences behind a row; where a row came with sentences of its own (`from`), their count, for its numbers are not those of the page. */
export function Cites({ of, item, said, from }: { readonly of: readonly number[]; readonly item?: string; readonly said?: string; readonly from?: Cited }) {
  const open = useContext(Opening);
  if (of.length === 0) return null;
  if (from !== undefined) return <button type="button" class="cites" onClick={() => open({ numbers: of, item, said, from })}>{count(of.length, "sentence")}</button>;
  const shown = of.slice(0, 3).join(" ");
  return (
    <button type="button" class="cites" onClick={() => open({ numbers: of, item, said })}>
      <span class="sr">{of.length === 1 ? "sentence " : "sentences "}</span>{shown}{of.length > 3 ? ` +${of.length - 3}` : ""}
    </button>
  );
}

/** Opens sentences by their numbers, for what is no row: a point of a plot. */
export function useSentences(): (opened: Opened) => void {
  return useContext(Opening);
}

/** What cites, and the sentences it cites: they open beside it. */
export function WithSentences({ citations, reports, children }: Cited & { readonly children: ComponentChildren }) {
  const [opened, setOpened] = useState<Opened>();
  const outer = useContext(Opening);
  const from = useRef<Element | null>(null);
  const open = useMemo(() => (next: Opened): void => {
    from.current = document.activeElement;
    setOpened(next);
  }, [outer]);
  const close = (): void => {
    setOpened(undefined);
    if (from.current instanceof HTMLElement || from.current instanceof SVGElement) from.current.focus();
  };
  return (
    <Opening.Provider value={open}>
      {children}
      {opened && <Sentences opened={opened} citations={opened.from?.citations ?? citations} reports={opened.from?.reports ?? reports} onClose={close} />}
    </Opening.Provider>
  );
}

function Sentences({ opened, citations, reports, onClose }: { readonly opened: Opened; readonly citations: readonly Citation[]; readonly reports: readonly Source[]; readonly onClose: () => void }) {
  const panel = useRef<HTMLDivElement>(null);
  // Before the next key can be pressed: who opens a panel and closes it at once must not find it open.
  useLayoutEffect(() => {
    panel.current?.focus();
    const keys = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, [opened]);
  const cited = citations.filter(({ n }) => opened.numbers.includes(n));
  return (
    <div ref={panel} class="sentences" tabIndex={-1} role="dialog" aria-label="The sentences behind it">
      <div class="sentences-head">
        <h2>{cited.length === 1 ? "The sentence behind it" : `${cited.length} sentences behind it`}</h2>
        <button type="button" class="plain" onClick={onClose} aria-label="Close">×</button>
      </div>
      {opened.said && <p class="said-of">{opened.said}</p>}
      <ol>
        {cited.map(({ n, report, sentence, quote, alsoIn }) => {
          const source = reports.find((one) => one.report === report);
          return (
            <li key={n}>
              <blockquote>{quoted(quote)}</blockquote>
              <p><span class="n">{n}</span> <a href={`/report/${report}?at=${sentence.start}-${sentence.end}`}>{source === undefined ? report : sourceWords(source)}</a></p>
              {source !== undefined && <p class="soft">{titleOf(source)}</p>}
              {alsoIn.length > 0 && <p class="soft">Printed the same in {alsoIn.length === 1 ? "a copy" : `${alsoIn.length} copies`}, which count once.</p>}
            </li>
          );
        })}
      </ol>
      {opened.item && <p><a href={`/item/${opened.item}`}>All that is known of this</a></p>}
    </div>
  );
}
