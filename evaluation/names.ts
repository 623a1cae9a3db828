/** Classes that the public sets and our reader have in common. */
export type NameClass = "PER" | "ORG" | "LOC";

/** A gold or predicted name: token indexes, `last` inclusive. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly class: NameClass;
}

/** A document: its sentences as tokens, and the names in each. */
export interface NamedDocument {
  readonly name: string;
  readonly sentences: readonly { readonly words: readonly string[]; readonly gold: readonly NameSpan[] }[];
}

/** ×100; `byClass` tells which kind of name is weak. */
export interface NameScores {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly byClass: Readonly<Record<NameClass, { readonly f1: number; readonly precision: number; readonly recall: number; readonly gold: number }>>;
  readonly misses: readonly string[];
  readonly extras: readonly string[];
}

const classes: readonly NameClass[] = ["PER", "ORG", "LOC"];

/** Labels of worldwide, UNER and CrossNER that map to ours; demonyms (NORP), dates and the rest are not scored. */
const labels: Readonly<Record<string, NameClass>> = {
  Person: "PER", PER: "PER", person: "PER", politician: "PER",
  Organization: "ORG", ORG: "ORG", organisation: "ORG", politicalparty: "ORG",
  Location: "LOC", LOC: "LOC", country: "LOC", location: "LOC",
};

/** Read a BIO file: word and tag in the given columns, empty line between sentences. Lines of other shapes are skipped. */
export function readBio(name: string, text: string, columns: { readonly word: number; readonly tag: number }): NamedDocument {
  const sentences: { words: string[]; tags: string[] }[] = [{ words: [], tags: [] }];
  for (const line of text.split(/\r?\n/)) {
    const cells = line.split(/\t| (?=\S+$)/);
    const word = cells[columns.word];
    const tag = cells[columns.tag];
    if (line.trim() === "") sentences.push({ words: [], tags: [] });
    else if (word !== undefined && tag !== undefined && !line.startsWith("# ") && !/^https?:/.test(word)) {
      sentences.at(-1)?.words.push(word);
      sentences.at(-1)?.tags.push(tag);
    }
  }
  return { name, sentences: sentences.filter((s) => s.words.length > 0).map((s) => ({ words: s.words, gold: spansOf(s.tags) })) };
}

function spansOf(tags: readonly string[]): readonly NameSpan[] {
  const spans: NameSpan[] = [];
  tags.forEach((tag, i) => {
    const cls = labels[tag.slice(2)];
    const before = spans.at(-1);
    if (cls === undefined) return;
    if (tag.startsWith("I-") && before && before.last === i - 1 && before.class === cls) spans[spans.length - 1] = { ...before, last: i };
    else spans.push({ first: i, last: i, class: cls });
  });
  return spans;
}

/** Exact-span scores of what a reader found in each document, sentence by sentence. */
export function scoreNames(documents: readonly NamedDocument[], read: (document: NamedDocument) => readonly (readonly NameSpan[])[]): NameScores {
  const counts = Object.fromEntries(classes.map((c) => [c, { gold: 0, found: 0, right: 0 }])) as Record<NameClass, { gold: number; found: number; right: number }>;
  const misses: string[] = [];
  const extras: string[] = [];
  for (const document of documents) {
    const found = read(document);
    document.sentences.forEach(({ words, gold }, i) => {
      const ours = found[i] ?? [];
      const key = (s: NameSpan): string => `${s.first} ${s.last} ${s.class}`;
      const goldKeys = new Set(gold.map(key));
      const ourKeys = new Set(ours.map(key));
      const text = (s: NameSpan): string => `${s.class} ${words.slice(s.first, s.last + 1).join(" ")}`;
      for (const s of gold) {
        counts[s.class].gold++;
        if (ourKeys.has(key(s))) counts[s.class].right++;
        else misses.push(text(s));
      }
      for (const s of ours) {
        counts[s.class].found++;
        if (!goldKeys.has(key(s))) extras.push(text(s));
      }
    });
  }
  const total = classes.reduce((a, c) => ({ gold: a.gold + counts[c].gold, found: a.found + counts[c].found, right: a.right + counts[c].right }), { gold: 0, found: 0, right: 0 });
  const byClass = Object.fromEntries(classes.map((c) => [c, { ...scores(counts[c]), gold: counts[c].gold }])) as NameScores["byClass"];
  return { ...scores(total), byClass, misses, extras };
}

function scores({ gold, found, right }: { readonly gold: number; readonly found: number; readonly right: number }): { readonly f1: number; readonly precision: number; readonly recall: number } {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const round = (x: number): number => Math.round(x * 1000) / 10;
  return { f1: round(f1), precision: round(precision), recall: round(recall) };
}
