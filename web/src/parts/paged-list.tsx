import type { ComponentChildren } from "preact";
import type { Pages } from "../data/use-pages.js";
import { Failed } from "./state.js";
import { VirtualRows, type RowPlace } from "./virtual-rows.js";

/** So many rows before the end the next page is asked for. */
const NEAR = 4;

/** A list that comes by the page: the next is fetched when its end comes near, or by the button under it. `height`: about how high a row is. */
export function PagedList<R>({ pages, noun, height, row, list }: {
  readonly pages: Pages<R>; readonly noun: string; readonly height: number; readonly row: (row: R, index: number, place: RowPlace) => ComponentChildren; readonly list: (rows: ComponentChildren) => ComponentChildren;
}) {
  const { rows, more, problem, fetch } = pages;
  return (
    <>
      {list(<VirtualRows of={rows} height={height} as="li" whole={!more} rows={row} onShown={(_, to) => { if (more && problem === undefined && to >= rows.length - NEAR && rows.length > NEAR) fetch(); }} />)}
      {more && <button type="button" class="more" onClick={fetch}>More {noun}</button>}
      {more && <p class="paper-only soft">The first {rows.length} {noun}.</p>}
      {problem && <Failed problem={problem} />}
    </>
  );
}
