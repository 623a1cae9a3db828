import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Atom } from "./atoms.js";
import type { Numeral } from "./numeral.js";

/** Nouns that a number only labels: "article 5", "resolution 2231", "flight 370". */
const LABELS = new Set([
  "article", "resolution", "flight", "section", "chapter", "page", "category", "level", "phase", "version", "type", "room", "no", "no.", "number", "part", "paragraph", "day", "week",
  "grade", "stage", "step", "line", "route", "highway", "channel", "act", "law", "decree", "order", "rule", "amendment", "game", "round", "class", "lot", "item", "volume", "clause",
  "annex", "protocol", "model", "unit", "block", "building", "gate", "platform", "terminal", "exit", "form", "box", "fig.", "figure", "table", "season", "episode", "season", "nos.", "title", "point", "group", "brigade", "battalion", "reactor", "covid",
]);
/** Labels that stay labels before a noun: "a category 4 hurricane". */
const FIRM_LABELS = new Set(["category", "article", "resolution", "flight", "section", "chapter", "page", "highway", "route", "phase", "grade", "tier", "annex", "appendix"]);
/** Share indexes: the number is their name. */
const INDEXES = new Set(["s&p", "p", "ftse", "nasdaq", "cac", "stoxx", "nikkei", "asx", "russell", "csi", "tsx", "ta", "sp", "fortune", "big"]);
const HYPHEN = /^[-–‐‑]$/;

/** Whether the number belongs to a name, a label, a clock time, a score or an address: "F-16", "G20", "Boeing 737", "Resolution 2231", "14:30", "2-1". */
export function isName(tree: Tree, atoms: readonly Atom[], numeral: Numeral): boolean {
  return gluedToLetters(atoms, numeral) || isClockOrScore(atoms, numeral) || isLabelled(tree, atoms, numeral) || isSeven(atoms, numeral);
}

function gluedToLetters(atoms: readonly Atom[], { first, last, form }: Numeral): boolean {
  const self = atoms[first];
  const before = atoms[first - 1];
  if (form === "figures" && self?.glued && before) {
    if (/^\p{L}/u.test(before.text)) return true;
    // "F-16", "COVID-19", "Su-35"; not "top-10"
    const letters = atoms[first - 2];
    if (HYPHEN.test(before.text) && before.glued && letters && /^\p{Lu}/u.test(letters.text) && !/^(?:Mid|Top|Sub|Pre|Minus)$/.test(letters.text)) return true;
    if (/^[#/:@.]$/.test(before.text) && before.glued && /[\d\p{L}]/u.test(letters?.text ?? "")) return true;
    if (before.text === "#" || before.text === "№") return true;
    if (before.text === "'" || before.text === "’") return true;
  }
  // "COVID - 19", "F - 16", spaced as some corpora print them
  const label = atoms[first - 2];
  if (form === "figures" && before && HYPHEN.test(before.text) && label && /^(?:\p{Lu}{1,6}|Covid|Su|MiG|Tu|Il|Mi)$/u.test(label.text)) return true;
  const after = atoms[last + 1];
  if (form === "figures" && after?.glued && /^(?:st|nd|rd|th|s|ers|x|D|G)$/.test(after.text)) return true;
  return form === "figures" && after !== undefined && /^['’]$/.test(after.text) && after.glued && /^s$/.test(atoms[last + 2]?.text ?? "");
}

function isClockOrScore(atoms: readonly Atom[], { first, last }: Numeral): boolean {
  const after = atoms[last + 1];
  const later = atoms[last + 2];
  if (after?.text === ":" && after.glued && later?.glued && /^\d/.test(later.text)) return true;
  if (/^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|gmt)$/.test(after?.lower ?? "")) return true;
  if (after?.lower === "o" && /['’]/.test(later?.lower ?? "")) return true;
  if ((after?.lower === "a" || after?.lower === "p") && later?.text === "." && later.glued) return true;
  const before = atoms[first - 1];
  return before?.text === ":" && before.glued && /^\d/.test(atoms[first - 2]?.text ?? "");
}

function isLabelled(tree: Tree, atoms: readonly Atom[], numeral: Numeral): boolean {
  const { first, last, form } = numeral;
  const before = atoms[first - 1];
  if (!before || numeral.scale > 1 || form === "share" || form === "vague") return false;
  const number = tokenAt(tree, atoms[first]?.token ?? 0);
  const after = tree.tokens[(atoms[last]?.token ?? 0) + 1];
  const counts = after !== undefined && ["NNS", "NN", "JJ", "$"].includes(after.xpos) && !(number.deprel.startsWith("nummod") && number.head < number.index);
  if (FIRM_LABELS.has(before.lower) && form === "figures") return true;
  const previous = HYPHEN.test(before.text) ? atoms[first - 2] : before;
  if (previous && INDEXES.has(previous.lower) && /^\p{Lu}/u.test(previous.text)) return true;
  if (/^\p{L}/u.test(before.text) && LABELS.has(before.lower) && !counts) return true;
  if (/^(?:no|nos|number)$/.test(before.lower) || (before.text === "." && /^nos?$/.test(atoms[first - 2]?.lower ?? ""))) return true;
  if (form !== "figures" || counts || first < 1 || after?.xpos === "NNS" || namedThings(tree, after?.index)) return false;
  // "Boeing 737", "S&P 500", "Windows 10": a name right before, nothing counted behind
  const label = tree.tokens[before.token];
  const isName = label !== undefined && label.upos === "PROPN" && /^\p{Lu}/u.test(before.text) && before.token !== number.index;
  return isName && !/^(?:%|percent|per|million|billion|trillion|people|points?)$/.test(atoms[last + 1]?.lower ?? "") && !/^[$€£]$/.test(before.text);
}

/** "Su-35 jets" behind the number: a type and its plural. */
function namedThings(tree: Tree, from: number | undefined): boolean {
  if (from === undefined || tree.tokens[from]?.xpos !== "NNP") return false;
  for (let i = from + 1; i <= from + 4; i += 1) {
    const token = tree.tokens[i];
    if (token?.xpos === "NNS" && token.upos === "NOUN") return true;
    if (!token || !["HYPH", "CD", "NNP", "NN", "JJ"].includes(token.xpos)) return false;
  }
  return false;
}

/** "Group of Seven", "Big Four", "Twenty20". */
function isSeven(atoms: readonly Atom[], { first, form }: Numeral): boolean {
  const self = atoms[first];
  return form === "words" && self !== undefined && /^\p{Lu}/u.test(self.text) && /^(?:of|the|big|final|formula)$/.test(atoms[first - 1]?.lower ?? "") && /^\p{Lu}|^of$/u.test(atoms[first - 1]?.text ?? "");
}

/** "1-1", "555-0199": a hyphen between numbers of which the second is no larger is a score or a number to call. */
export function isScore(first: Numeral, second: Numeral, hyphen: boolean): boolean {
  return hyphen && second.value <= first.value;
}
