import { useEffect, useRef } from "preact/hooks";

const KEYS: readonly (readonly [where: string, keys: readonly (readonly [key: string, does: string])[]])[] = [
  ["Everywhere", [["/", "search"], ["h", "home"], ["?", "these keys"], ["Esc", "close, or leave a field"]]],
  ["Dossier", [["← →", "step along the timeline, or through the days"], ["Enter", "open what is marked"], ["b", "brief"], ["l", "ladder"], ["t", "timeline"], ["s", "said"], ["f", "figures"], ["o", "sources"]]],
  ["Report", [["j k", "next, previous entry"], ["a", "accept"], ["e", "edit"], ["r", "reject"], ["l", "link with another"], ["c", "cut from its item"], ["n", "note"], ["u", "undo the last"]]],
];

/** The keys, over the page. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-label="Keys" onClose={onClose} onClick={(event) => { if (event.target === dialog.current) dialog.current?.close(); }}>
      <div>
        {KEYS.map(([where, keys]) => (
          <section key={where}><h2>{where}</h2><dl>{keys.map(([key, does]) => <div key={key}><dt>{key.split(" ").map((one) => <kbd key={one}>{one}</kbd>)}</dt><dd>{does}</dd></div>)}</dl></section>
        ))}
      </div>
      <form method="dialog"><button>Close</button></form>
    </dialog>
  );
}
