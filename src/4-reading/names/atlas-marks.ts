import { isCapitalised, type Line } from "../actors/line.js";
import type { Atlas } from "../places/atlas.js";

/** Numbers that tell of each token whether it stands in a name that the atlas knows: kind, size, and place in the name; 0 for none. */
export function atlasMarks(line: Line, atlas: Atlas): Uint8Array {
  const { tokens } = line;
  const marks = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; ) {
    const length = isCapitalised(tokens[i]) ? longest(line, i, atlas, marks) : 0;
    i += Math.max(1, length);
  }
  return marks;
}

function longest(line: Line, i: number, atlas: Atlas, marks: Uint8Array): number {
  const { tokens } = line;
  let reach = 1;
  while (reach < 4 && tokens[i + reach] !== undefined && (isCapitalised(tokens[i + reach]) || /^(?:[-–'’]|of|de|del|la|al|el|and)$/.test(tokens[i + reach]?.text ?? ""))) reach++;
  for (let length = reach; length >= 1; length--) {
    if (!isCapitalised(tokens[i + length - 1])) continue;
    const name = tokens.slice(i, i + length).map((t) => t.text).join(" ").replace(/ ?([-–'’]) ?/g, "$1");
    const [top] = [...atlas.named(name)].sort((a, b) => b.size - a.size);
    if (top === undefined) continue;
    const sort = top.kind === "state" ? 1 : top.kind === "county" ? 2 : top.size >= 19 ? 3 : top.size >= 16 ? 4 : top.size >= 13 ? 5 : 6;
    for (let k = 0; k < length; k++) marks[i + k] = sort * 8 + (length === 1 ? 1 : k === 0 ? 2 : k === length - 1 ? 3 : 4);
    return length;
  }
  return 0;
}
