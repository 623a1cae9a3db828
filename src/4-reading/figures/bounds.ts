import type { Atom } from "./atoms.js";
import type { Bound } from "./quantity.js";

const LEFT: readonly (readonly [RegExp, Bound])[] = [
  [/(?:no more than|not more than|no greater than|at most|a maximum of|up to|as much as|as many as|as high as|as far as|as long as|less than|fewer than|lower than|smaller than|under|below|a cap of|at the most)$/, "max"],
  [/(?:no less than|no fewer than|not less than|at least|a minimum of|more than|greater than|higher than|over|above|exceeding|exceeded|exceeds|in excess of|upwards of|well over|just over|at the very least|north of|beyond|longer than|larger than|topping|topped)$/, "min"],
  [/(?:about|around|some|roughly|approximately|an estimated|estimated at|estimated|nearly|almost|close to|circa|ca\.?|near|just under|averaged?|averaging|an average of|in the region of|something like|~|≈|or so|the equivalent of|virtually|practically|typically|what is about)$/, "about"],
];

/** What stands before the number and bounds it: the bound, and how many atoms it takes. */
export function boundBefore(atoms: readonly Atom[], first: number): { readonly bound: Bound; readonly atoms: number } | undefined {
  const words: string[] = [];
  for (let i = Math.max(0, first - 4); i < first; i += 1) words.push(atoms[i]?.lower ?? "");
  // "more than a quarter": an article of the number itself is part of the number already
  const text = words.join(" ");
  for (const [pattern, bound] of LEFT) {
    const match = new RegExp(`(?:^| )${pattern.source}`).exec(text);
    if (!match) continue;
    const phrase = match[0].trim();
    // "the above four countries" points back
    if (/^(?:above|below)$/.test(phrase) && /^(?:the|these|those)$/.test(atoms[first - 2]?.lower ?? "")) continue;
    // "over 5 years", "a period over which 5 …": only next to the number, which the pattern's end sees to
    return { bound, atoms: phrase.split(" ").length };
  }
  return undefined;
}

/** "or more", "or so", "plus", "+" behind the number or its unit. */
export function boundAfter(atoms: readonly Atom[], last: number): { readonly bound: Bound; readonly atoms: number } | undefined {
  const next = atoms[last + 1]?.lower ?? "";
  const second = atoms[last + 2]?.lower ?? "";
  if ((next === "+" && !/^\d/.test(second)) || (next === "plus" && !/^\p{L}/u.test(second))) return { bound: "min", atoms: 1 };
  if (next === "-" && second === "plus") return { bound: "min", atoms: 2 };
  if (next !== "or") return undefined;
  if (/^(?:more|greater|higher|above|over|older)$/.test(second)) return { bound: "min", atoms: 2 };
  if (/^(?:less|fewer|lower|below|under|younger)$/.test(second)) return { bound: "max", atoms: 2 };
  return second === "so" ? { bound: "about", atoms: 2 } : undefined;
}
