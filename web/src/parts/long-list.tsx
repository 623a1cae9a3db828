import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** A list that shows its first rows, and the rest when asked. */
export function LongList<T>({ of, first, noun, children }: { readonly of: readonly T[]; readonly first: number; readonly noun: string; readonly children: (shown: readonly T[]) => ComponentChildren }) {
  const [all, setAll] = useState(false);
  const left = of.length - first;
  return (
    <>
      {children(all ? of : of.slice(0, first))}
      {left > 0 && <button type="button" class="more" onClick={() => setAll(!all)} aria-expanded={all}>{all ? `Show ${first} ${noun} only` : `Show ${left} more ${noun}`}</button>}
    </>
  );
}
