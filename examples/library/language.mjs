// Sentences, tags and trees.  node examples/library/language.mjs
import { parse, segment, tag } from "attache/language";

const text = "Envoys of both sides met in Doha on Tuesday. Talks will go on, Mr. Haddad said.";
console.log(segment(text).map(({ start, end }) => text.slice(start, end)));
console.log(tag(text)[0].tokens.map(({ text: word, upos }) => `${word}/${upos}`).join(" "));
const [{ tokens }] = parse(text);
for (const { text: word, deprel, head } of tokens) console.log(`${word.padEnd(8)} ${deprel.padEnd(10)} ${head < 0 ? "" : tokens[head].text}`);
