import type { OriginNode } from "../../../src/contract/origin.js";
import type { Reviewed } from "../parts/types.js";
import { dayWords } from "../parts/words.js";

/** The reports that carry one story, each under what it was made from. */
export function Family({ tree, own }: { readonly tree: NonNullable<Reviewed["family"]>; readonly own: string }) {
  return <ul class="tree">{tree.roots.map((root) => <Node key={root.report} node={root} own={own} />)}</ul>;
}

function Node({ node, own }: { readonly node: OriginNode; readonly own: string }) {
  const role = node.version ? (node.revision ?? "later version") : node.role;
  return (
    <li>
      <p><b>{role}</b> {node.report === own ? <span class="own">this report</span> : <a href={`/report/${node.report}`}>{node.title ?? node.report.slice(0, 12)}</a>}</p>
      <p class="soft">{node.publisher ?? "no outlet named"}{node.credited !== undefined && node.credited !== node.publisher && <>, crediting {node.credited}</>} · {dayWords(node.day)}{node.overlap !== undefined && <> · {Math.round(100 * node.overlap)} % of it stands in the one above</>}
        {node.counts && <> · sentences: {Object.entries(node.counts).filter(([, n]) => n > 0).map(([fate, n]) => `${n} ${fate}`).join(", ")}</>}</p>
      {node.made.length > 0 && <ul>{node.made.map((made) => <Node key={made.report} node={made} own={own} />)}</ul>}
    </li>
  );
}
