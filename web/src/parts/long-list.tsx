import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { PRINTED, VirtualRows, type RowPlace } from "./virtual-rows.js";

/** What a person still scrolls past on a page; longer lists scroll in a frame of their own, and draw what is seen of them. */
const WHOLE = 60;
const NOWHERE: RowPlace = {};

/**
 * A list that shows its first rows, and all of them when asked. `list` puts rows into the list or table that they belong to; `row` makes one, and gives its
 * element what comes with it. `height`: about how high a row is.
 */
export function LongList<T>({ of, first, noun, as = "li", height, row, list, onShown }: {
  readonly of: readonly T[]; readonly first: number; readonly noun: string; readonly as?: "li" | "tr"; readonly height: number;
  readonly row: (row: T, index: number, place: RowPlace) => ComponentChildren; readonly list: (rows: ComponentChildren, size: { readonly "aria-rowcount"?: number }) => ComponentChildren;
  readonly onShown?: (from: number, to: number) => void;
}) {
  const [open, setOpen] = useState(false);
  if (of.length <= first) return <>{list(of.map((one, i) => row(one, i, NOWHERE)), {})}</>;
  const framed = open && of.length > WHOLE;
  return (
    <>
      {framed ? (
        <div class="frame" data-scroller tabIndex={0} role="region" aria-label={`All ${of.length} ${noun}`}>
          {list(<VirtualRows of={of} height={height} as={as} rows={row} {...(onShown && { onShown })} />, as === "tr" ? { "aria-rowcount": of.length + 1 } : {})}
        </div>
      ) : list((open ? of : of.slice(0, first)).map((one, i) => row(one, i, NOWHERE)), {})}
      <p class="longer">
        <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? `Show ${first} ${noun} only` : `Show all ${of.length} ${noun}`}</button>
      </p>
      {(!open || of.length > PRINTED) && <p class="paper-only soft">{open ? `The first ${PRINTED}` : first} of {of.length} {noun}.</p>}
    </>
  );
}
