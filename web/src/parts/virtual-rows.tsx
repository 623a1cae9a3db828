import { options, type ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** What a row's own element must carry: its place among all, for whoever does not see how long the list is, and for us, who measure it. */
export interface RowPlace {
  readonly "data-row"?: number;
  readonly "aria-setsize"?: number;
  readonly "aria-posinset"?: number;
  readonly "aria-rowindex"?: number;
}

/** So much above and below what is seen is drawn too: scrolling and the Tab key find the next rows there. */
const AROUND_PX = 700;
/** On paper there are so many rows; a longer list says so. */
export const PRINTED = 2000;

/**
 * The rows of a long list or table that are seen, in its place a stretch of the same height for those that are not. The row that has the keyboard's focus stays
 * where it is. Scrolls with the nearest element that has `data-scroller`, else with the page. Printing draws them all.
 */
export function VirtualRows<T>({ of, height, as, whole = true, rows, onShown }: {
  readonly of: readonly T[]; readonly height: number; readonly as: "li" | "tr"; /** whether there are no others yet to come */ readonly whole?: boolean; readonly rows: (row: T, index: number, place: RowPlace) => ComponentChildren;
  /** is told which rows are drawn now */ readonly onShown?: (from: number, to: number) => void;
}) {
  const top = useRef<HTMLElement>(null);
  const heights = useRef<number[]>([]);
  const [seen, setSeen] = useState<{ readonly from: number; readonly to: number }>({ from: 0, to: Math.ceil((2 * AROUND_PX) / height) });
  const [focused, setFocused] = useState<number>();
  const [printing, setPrinting] = useState(false);
  const heightAt = (i: number): number => heights.current[i] ?? height;
  const between = (from: number, to: number): number => { let sum = 0; for (let i = from; i < to; i++) sum += heightAt(i); return sum; };

  const look = useRef(() => {});
  look.current = () => {
    const start = top.current?.getBoundingClientRect().top;
    if (start === undefined) return;
    const room = boundsOf(top.current!);
    let [at, from] = [start, 0];
    while (from < of.length && at + heightAt(from) < room.top - AROUND_PX) at += heightAt(from++);
    let to = from;
    while (to < of.length && at < room.bottom + AROUND_PX) at += heightAt(to++);
    if (from !== seen.from || to !== seen.to) setSeen({ from, to });
  };
  useEffect(() => {
    const looking = (): void => look.current();
    const paper = (): void => drawnAtOnce(() => setPrinting(true));
    const screen = (): void => setPrinting(false);
    const list = top.current!.parentElement!;
    const focus = ({ target }: FocusEvent): void => setFocused(rowOf(target));
    const blur = (): void => setFocused(undefined);
    // Scrolling does not bubble, but it can be caught on its way down.
    document.addEventListener("scroll", looking, { capture: true, passive: true });
    window.addEventListener("resize", looking);
    window.addEventListener("beforeprint", paper);
    window.addEventListener("afterprint", screen);
    list.addEventListener("focusin", focus);
    list.addEventListener("focusout", blur);
    return () => {
      document.removeEventListener("scroll", looking, { capture: true });
      window.removeEventListener("resize", looking);
      window.removeEventListener("beforeprint", paper);
      window.removeEventListener("afterprint", screen);
      list.removeEventListener("focusin", focus);
      list.removeEventListener("focusout", blur);
    };
  }, []);
  useLayoutEffect(() => {
    for (const row of top.current?.parentElement?.querySelectorAll<HTMLElement>(":scope > [data-row]") ?? []) heights.current[Number(row.dataset["row"])] = row.getBoundingClientRect().height;
    look.current();
  });
  const shown = { from: printing ? 0 : Math.min(seen.from, of.length), to: printing ? Math.min(of.length, PRINTED) : Math.min(seen.to, of.length) };
  useEffect(() => onShown?.(shown.from, shown.to), [shown.from, shown.to, of]);

  const drawn = Array.from({ length: shown.to - shown.from }, (_, i) => shown.from + i);
  if (focused !== undefined && focused < of.length && (focused < shown.from || focused >= shown.to)) drawn[focused < shown.from ? "unshift" : "push"](focused);
  const Row = as;
  const gap = (key: string, from: number, to: number, own?: typeof top) => (
    <Row key={key} ref={own as never} class="gap" aria-hidden="true" style={{ "--gap": `${between(from, to)}px` }}>{as === "tr" && <td colSpan={99} />}</Row>
  );
  let next = 0;
  const parts: ComponentChildren[] = [gap("top", 0, drawn[0] ?? of.length, top)];
  for (const index of drawn) {
    if (index > next && next > 0) parts.push(gap(`gap ${next}`, next, index));
    const place = as === "tr" ? { "aria-rowindex": index + 2 } : { "aria-setsize": whole ? of.length : -1, "aria-posinset": index + 1 };
    parts.push(rows(of[index]!, index, { "data-row": index, ...place }));
    next = index + 1;
  }
  if (drawn.length > 0) parts.push(gap("bottom", next, of.length));
  return <>{parts}</>;
}

/** What is seen of the page, or of the element that scrolls around a list. */
function boundsOf(element: HTMLElement): { readonly top: number; readonly bottom: number } {
  const scroller = element.closest("[data-scroller]")?.getBoundingClientRect();
  return scroller === undefined ? { top: 0, bottom: window.innerHeight } : { top: Math.max(0, scroller.top), bottom: Math.min(window.innerHeight, scroller.bottom) };
}

function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]")?.dataset["row"] : undefined;
  return row === undefined ? undefined : Number(row);
}

/** Draws before this returns: paper does not wait. */
function drawnAtOnce(change: () => void): void {
  const usual = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  change();
  if (usual === undefined) delete options.debounceRendering;
  else options.debounceRendering = usual;
}
