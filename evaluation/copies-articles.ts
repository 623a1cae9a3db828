import { readBio } from "./names.js";

/** A press article as the generator of copies takes it: sentences of running text. */
export interface Article {
  /** its file, the name of the article in the scores */
  readonly name: string;
  /** the outlet as its file name gives it ("saud_gazette") */
  readonly outlet: string;
  readonly sentences: readonly string[];
}

/** Reads a tokenised BIO file of `names/worldwide` back into running text. Pure. */
export function readArticle(name: string, bio: string): Article {
  const { sentences } = readBio(name, bio, { word: 0, tag: 1 });
  return { name, outlet: name.replace(/_\d+\.txt\.tsv$/, ""), sentences: sentences.map(({ words }) => joined(words)).filter((text) => /\p{L}/u.test(text)) };
}

/** Tokens to text: no space where a printer would put none. */
function joined(words: readonly string[]): string {
  let text = "";
  let open = false; // inside straight double quotes
  let glued = true; // the next word follows without a space
  for (const word of words) {
    const closes = /^[,.;:!?)\]%”’]$|^\.\.\.$|^['’](?:s|re|ve|ll|d|m|t)?$|^n['’]t$/i.test(word) || (word === '"' && open) || /^[-–/]$/.test(word);
    text += (glued || closes ? "" : " ") + word;
    if (word === '"') open = !open;
    glued = /^[([“‘$€£#]$|^[-–/]$/.test(word) || (word === '"' && open);
  }
  return text;
}
