import { useState } from "preact/hooks";
import type { FileName } from "../../../src/contract/files.js";
import type { Given } from "../data/ask.js";
import { fileAddress } from "../data/files.js";
import { keep, pngOf, svgOf } from "../plot/save-plot.js";

type Table = FileName extends infer F ? (F extends `${infer T}.csv` ? T : never) : never;

/** What a part shows, to take along: its table as CSV at an address of its own, its plot as it stands as SVG and PNG. `plot`: the id of its svg. */
export function Saves({ table, query, plot, file = table }: { readonly table: Table; readonly query: object; readonly plot?: string; readonly file?: string }) {
  const [failed, setFailed] = useState(false);
  const save = async (kind: "svg" | "png"): Promise<void> => {
    const svg = document.querySelector<SVGSVGElement>(`svg#${plot}`);
    if (svg === null) return;
    try {
      keep(kind === "svg" ? new Blob([svgOf(svg)], { type: "image/svg+xml" }) : await pngOf(svg), `${file}.${kind}`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <span class="saves">
      <a href={fileAddress(`${table}.csv` as FileName, query as Given<never>)} download={`${file}.csv`}>CSV</a>
      {plot !== undefined && <><button type="button" class="plain" onClick={() => void save("svg")}>SVG</button><button type="button" class="plain" onClick={() => void save("png")}>PNG</button></>}
      {failed && <span role="alert"> This browser could not make the picture.</span>}
    </span>
  );
}
