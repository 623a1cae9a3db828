import { isCapitalised, plainText, wordsOf, type Line } from "../actors/line.js";

/** What the whole report tells of a word or of a run of capitalised words. */
export interface ReportMarks {
  /** bits: also written small, after a personal title, last of a longer run, first of one, stands alone, in brackets after a run with its initials */
  wordIn(text: string): number;
  runIn(line: Line, first: number, last: number): number;
}

const [SMALL, TITLED, LAST, FIRST, ALONE, SHORT, SPEAKS] = [1, 2, 4, 8, 16, 32, 64];

/** Look through all sentences once. */
export function reportMarks(lines: readonly Line[]): ReportMarks {
  const bits = new Map<string, number>();
  const runs = new Map<string, number>();
  const mark = (text: string, bit: number): void => void bits.set(text, (bits.get(text) ?? 0) | bit);
  for (const line of lines) {
    const { tokens } = line;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token) continue;
      if (!isCapitalised(token)) {
        if (/^\p{Ll}/u.test(token.text)) mark(token.text.toLowerCase(), SMALL);
        continue;
      }
      let last = i;
      while (isCapitalised(tokens[last + 1])) last++;
      const key = wordsOf(tokens, i, last);
      runs.set(key, (runs.get(key) ?? 0) + 1);
      const titled = line.roleAt[i - 1]?.role.is === "person" || line.roleAt[i]?.role.is === "person";
      for (let k = i; k <= last; k++) {
        const text = tokens[k]?.text.toLowerCase() ?? "";
        if (i === last) mark(text, ALONE);
        else if (k === last) mark(text, LAST);
        else if (k === i) mark(text, FIRST);
        if (titled) mark(text, TITLED);
      }
      const verb = tokens[last + 1];
      if (verb && /^(?:said|says|told|added|noted|explained)$/.test(verb.text)) mark(tokens[last]?.text.toLowerCase() ?? "", SPEAKS);
      if (tokens[last + 1]?.text === "(" && tokens[last + 3]?.text === ")") {
        const short = tokens[last + 2]?.text ?? "";
        if (/^\p{Lu}{2,}$/u.test(short) && plainText(tokens[i])[0] === short[0]?.toLowerCase()) mark(short.toLowerCase(), SHORT);
      }
      i = last;
    }
  }
  return {
    wordIn: (text) => bits.get(text.toLowerCase()) ?? 0,
    runIn: (line, first, last) => Math.min(3, runs.get(wordsOf(line.tokens, first, last)) ?? 0),
  };
}
