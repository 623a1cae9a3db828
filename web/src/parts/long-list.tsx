import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** As many rows more at a time: a page of thousands stays quick to draw and to scroll. */
const MORE = 100;

/** A list that shows its first rows, and more of them when asked. */
export function LongList<T>({ of, first, noun, children }: { readonly of: readonly T[]; readonly first: number; readonly noun: string; readonly children: (shown: readonly T[]) => ComponentChildren }) {
  const [most, setMost] = useState(first);
  const left = of.length - Math.max(most, first);
  const next = Math.min(left, MORE);
  return (
    <>
      {children(of.slice(0, Math.max(most, first)))}
      {(left > 0 || most > first) && (
        <p class="longer">
          {left > 0 && <button type="button" class="more" onClick={() => setMost(Math.max(most, first) + next)}>{next === left ? `Show ${left} more ${noun}` : `Show ${next} of ${left} more ${noun}`}</button>}
          {most > first && <button type="button" class="more" onClick={() => setMost(first)}>{`Show ${first} ${noun} only`}</button>}
        </p>
      )}
    </>
  );
}
