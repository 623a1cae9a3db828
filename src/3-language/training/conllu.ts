/** A word of a treebank; `spaceAfter` tells whether white space follows it in the text. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** index of the head from 0; -1 for the root */
  readonly head: number;
  readonly deprel: string;
  readonly spaceAfter: boolean;
}

export interface GoldSentence {
  readonly text: string;
  /** a new document or paragraph begins here */
  readonly startsParagraph: boolean;
  readonly words: readonly GoldWord[];
}

/** Reads CoNLL-U. Multiword ranges (3-4) lend their SpaceAfter to their last word; empty nodes (3.1) are left out. */
export function readConllu(source: string): readonly GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let startsParagraph = true;
  for (const block of source.split(/\r?\n\r?\n+/)) {
    const lines = block.split(/\r?\n/);
    if (lines.some((line) => /^# ?new(doc|par)\b/.test(line))) startsParagraph = true;
    const words = readWords(lines.filter((line) => line !== "" && !line.startsWith("#")));
    if (words.length === 0) continue;
    const text = lines.find((line) => line.startsWith("# text = "))?.slice(9) ?? joinWords(words);
    sentences.push({ text, startsParagraph, words });
    startsParagraph = false;
  }
  return sentences;
}

function readWords(lines: readonly string[]): readonly GoldWord[] {
  const words: GoldWord[] = [];
  let rangeEnd = 0;
  let rangeSpace = true;
  for (const line of lines) {
    const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "0", deprel = "dep", , misc = ""] = line.split("\t");
    const spaceAfter = !/(^|\|)SpaceAfter=No(\||$)/.test(misc);
    const range = /^\d+-(\d+)$/.exec(id);
    if (range) {
      rangeEnd = Number(range[1]);
      rangeSpace = spaceAfter;
    }
    if (!/^\d+$/.test(id)) continue;
    const inRange = Number(id) <= rangeEnd;
    words.push({
      form, lemma, upos, xpos,
      head: Number(head) - 1,
      deprel,
      spaceAfter: inRange ? Number(id) === rangeEnd && rangeSpace : spaceAfter,
    });
  }
  return words;
}

function joinWords(words: readonly GoldWord[]): string {
  return words.map((w) => w.form + (w.spaceAfter ? " " : "")).join("").trim();
}
