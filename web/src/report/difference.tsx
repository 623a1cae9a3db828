import { LongList } from "../parts/long-list.js";
import { Section } from "../parts/section.js";
import type { Reviewed } from "../parts/types.js";

/** What this report did with the one that it was made from: what changed, word by word, figures first; then what it added and dropped. */
export function Difference({ diff }: { readonly diff: NonNullable<Reviewed["diff"]> }) {
  const counts = [[diff.kept, "kept"], [diff.moved, "moved"], [diff.changed, "changed"], [diff.added, "added"], [diff.dropped, "dropped"]] as const;
  const rows = [
    ...diff.changed.map(({ words, figures, after }) => ({ key: `c${after.start}`, fate: figures ? "figures" : "changed", text: <>{words.map(({ fate, text }, i) => (fate === "same" ? text : fate === "added" ? <ins key={i}>{text}</ins> : <del key={i}>{text}</del>))}</> })),
    ...diff.added.map(({ start, text }) => ({ key: `a${start}`, fate: "added", text: <ins>{text}</ins> })),
    ...diff.dropped.map(({ start, text }) => ({ key: `d${start}`, fate: "dropped", text: <del>{text}</del> })),
  ];
  return (
    <Section id="difference" title="Against what it was made from" aside={counts.map(([list, fate]) => `${list.length} ${fate}`).join(", ")}>
      <p class="soft"><a href={`/report/${diff.of}`}>The other report</a>{diff.revision && <>; this one calls itself {diff.revision.kind === "update" ? "an update" : `a ${diff.revision.kind}`}</>}</p>
      {rows.length === 0 ? <p class="soft">Word for word the same.</p> : <LongList of={rows} first={12} noun="sentences" height={62} list={(shown) => <ul class="diff">{shown}</ul>} row={({ key, fate, text }, _, place) => <li {...place} key={key}><b>{fate}</b><div>{text}</div></li>} />}
    </Section>
  );
}
