import { overlaps, type Span } from "../../model/span.js";
import { clauseOf } from "../clauses/clause.js";
import { childBy, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { CueLexicon } from "./cue-lexicon.js";
import type { Quote } from "./quotes.js";
import { adjacentName, voiceOf, type Voice } from "./speaker.js";
import type { StatementDraft } from "./statement-draft.js";

/** How many words make a quotation that says something, rather than a word in inverted commas. */
const SAYS_SOMETHING = 4;

interface Speech {
  readonly voice: Voice;
  readonly tree: Tree;
  readonly cueToken: number;
  readonly stance: StatementDraft["stance"];
}

/**
 * Quotations that no clause has claimed: the cue beside them in the same sentence, a colon before them (also at the end of the
 * paragraph before), or the speaker of the quotation that they go on with.
 */
export function quoteStatements(
  scene: Scene,
  quotes: readonly (readonly Quote[])[],
  claimed: readonly StatementDraft[],
  lexicon: CueLexicon,
): readonly StatementDraft[] {
  const out: StatementDraft[] = [];
  let before: Speech | undefined;
  let beforeParagraph = -2;
  quotes.forEach((list, paragraph) => {
    for (const quote of list) {
      const owner = claimed.find((d) => overlaps(d.content, quote.inner));
      if (owner) {
        const tree = scene.trees[owner.sentence];
        if (tree && owner.cueToken !== undefined && owner.manner === "direct") {
          before = { voice: { speaker: owner.speaker, attribution: owner.attribution, rule: "quote" }, tree, cueToken: owner.cueToken, stance: owner.stance };
          beforeParagraph = paragraph;
        }
        continue;
      }
      const trees = scene.trees.filter((t) => t.sentence.paragraph === paragraph && overlaps(t.sentence, quote.outer));
      if (scene.text.slice(quote.inner.start, quote.inner.end).trim().split(/\s+/).length < SAYS_SOMETHING) continue;
      // "the fundamental elements of society" in inverted commas is a term, not a saying
      if (!trees.some((t) => t.tokens.some((k) => overlaps(k, quote.inner) && (k.upos === "VERB" || k.upos === "AUX")))) continue;
      const beside = besideQuote(scene, trees, quote, lexicon);
      const introduced = beside ?? introducedByColon(scene, quote, paragraph, lexicon);
      const goesOn = introduced ?? (before && before.voice.speaker !== null && standsAlone(scene, quote, trees) && paragraph - beforeParagraph <= 1 ? before : undefined);
      if (!goesOn) continue;
      out.push(draft(scene, quote, trees, goesOn, beside ? "statements/quote" : introduced ? "statements/quote-after-colon" : "statements/quote-goes-on"));
      before = goesOn;
      beforeParagraph = paragraph;
    }
  });
  return out;
}

function draft(scene: Scene, quote: Quote, trees: readonly Tree[], speech: Speech, rule: string): StatementDraft {
  const token = tokenAt(speech.tree, speech.cueToken);
  const first = trees[0] ?? speech.tree;
  const led = rule === "statements/quote" ? (ledInBy(speech, quote) ?? begunBefore(scene, speech, quote)) : undefined;
  return {
    sentence: first.sentence.index,
    cueToken: first === speech.tree ? speech.cueToken : undefined,
    contentHead: undefined,
    speaker: speech.voice.speaker,
    attribution: speech.voice.attribution,
    cue: { start: token.start, end: token.end },
    content: led ? { start: led.start, end: quote.outer.end } : trimmedSpan(scene.text, quote.inner),
    manner: led ? "mixed" : "direct",
    stance: speech.stance,
    audience: undefined,
    vouches: true,
    rule: `${rule} (${speech.voice.rule})`,
  };
}

/** The words between the cue and the quotation, where the quotation only ends what is said: 'said China "welcomes …"'. */
function ledInBy(speech: Speech, quote: Quote): Span | undefined {
  const between = speech.tree.tokens.filter((t) => t.index > speech.cueToken && t.end <= quote.outer.start);
  const [first] = between;
  if (!first || between.length > 25 || between.some((t) => t.upos === "PUNCT") || between.every((t) => t.deprel === "mark")) return undefined;
  return between.some((t) => relation(t) === "nsubj" || t.upos === "VERB") ? { start: first.lemma === "that" && between[1] ? between[1].start : first.start, end: quote.outer.end } : undefined;
}

/** 'Both firms "are not licensed", he added': a quotation that begins in the middle of a clause says what the clause says. */
function begunBefore(scene: Scene, speech: Speech, quote: Quote): Span | undefined {
  const { sentence } = speech.tree;
  const lead = scene.text.slice(sentence.start, quote.outer.start).trim();
  const follows = tokenAt(speech.tree, speech.cueToken).start >= quote.outer.end;
  if (!follows || lead === "" || !/^\p{Ll}/u.test(scene.text.slice(quote.inner.start, quote.inner.end))) return undefined;
  return { start: sentence.start, end: quote.outer.end };
}

function trimmedSpan(text: string, { start, end }: Span): Span {
  let [a, b] = [start, end];
  while (a < b - 1 && /\s/.test(text.charAt(a))) a += 1;
  while (b > a + 1 && /[\s,]/.test(text.charAt(b - 1))) b -= 1;
  return { start: a, end: b };
}


/** A cue outside the quotation, in a sentence that the quotation reaches into. */
function besideQuote(scene: Scene, trees: readonly Tree[], quote: Quote, lexicon: CueLexicon): Speech | undefined {
  let best: { speech: Speech; distance: number } | undefined;
  for (const tree of trees) {
    for (const token of tree.tokens) {
      if (token.upos !== "VERB" || overlaps(token, quote.outer)) continue;
      const cue = (lexicon.cues.get(token.lemma.toLowerCase()) ?? []).find((c) => c.forms.includes("quote"));
      if (!cue) continue;
      const speech = speechAt(scene, tree, token.index, cue.stance, quote, lexicon);
      const distance = token.start >= quote.outer.end ? token.start - quote.outer.end : quote.outer.start - token.end;
      if (speech && distance <= 90 && (!best || distance < best.distance)) best = { speech, distance };
    }
  }
  return best?.speech;
}

function speechAt(scene: Scene, tree: Tree, i: number, stance: Speech["stance"], quote: Quote | undefined, lexicon: CueLexicon): Speech | undefined {
  const clause = clauseOf(tree, i);
  const subject = (clause.passive ? undefined : clause.subject) ?? nominalAfter(tree, i) ?? adjacentName(scene, tree, i);
  if (subject === undefined || (quote && overlaps(tokenAt(tree, subject), quote.outer))) return undefined;
  const voice = voiceOf(scene, tree, subject, lexicon.voices);
  return voice && { voice, tree, cueToken: i, stance };
}

/** "…," said Peskov: a subject after the verb that the parser may have taken for an object. */
function nominalAfter(tree: Tree, i: number): number | undefined {
  const o = childBy(tree, i, "obj");
  return o !== undefined && o > i && tokenAt(tree, o).upos === "PROPN" ? o : undefined;
}

/** The sentence before the quotation ends in a colon and has a cue: 'Asked about it, the spokesman said:' + quotation. */
function introducedByColon(scene: Scene, quote: Quote, paragraph: number, lexicon: CueLexicon): Speech | undefined {
  const before = scene.trees.filter((t) => t.sentence.end <= quote.outer.start + 1 && t.sentence.paragraph >= paragraph - 1).at(-1);
  const host = scene.trees.find((t) => t.sentence.start < quote.outer.start && quote.outer.start < t.sentence.end);
  const tree = host ?? before;
  if (!tree) return undefined;
  const lead = scene.text.slice(tree.sentence.start, Math.min(tree.sentence.end, quote.outer.start)).trimEnd();
  if (!lead.endsWith(":")) return undefined;
  for (const token of [...tree.tokens].reverse()) {
    if (token.start >= quote.outer.start) continue;
    const cue = (lexicon.cues.get(token.lemma.toLowerCase()) ?? []).find((c) => c.forms.includes("quote"));
    if (token.upos !== "VERB" || !cue) continue;
    const speech = speechAt(scene, tree, token.index, cue.stance, undefined, lexicon);
    if (speech) return speech;
  }
  return undefined;
}

/** Nothing but the quotation in its sentences: it goes on with what was quoted before. */
function standsAlone(scene: Scene, quote: Quote, trees: readonly Tree[]): boolean {
  return trees.every((t) => t.tokens.every((k) => overlaps(k, quote.outer) || k.upos === "PUNCT" || ["cc", "mark"].includes(relation(k)))) && scene.text.length > 0;
}
