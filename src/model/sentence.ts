/** One syntactic word: a view on the text with its place in the sentence's Universal Dependencies tree. */
export interface Token {
  /** position in `sentence.tokens`, from 0 */
  readonly index: number;
  /** UTF-16 offsets into the report's text */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, VERB, PROPN, … */
  readonly upos: string;
  /** Penn Treebank tag: NN, VBD, NNP, … */
  readonly xpos: string;
  /** index of the head token; -1 for the root */
  readonly head: number;
  /** Universal relation to the head, subtypes included: nsubj, nsubj:pass, obl, … */
  readonly deprel: string;
  /** how sure the parser was of this arc, 0..1; 1 for gold trees */
  readonly margin: number;
}

/** A sentence of a report's body. */
export interface Sentence {
  /** position in the report, from 0 */
  readonly index: number;
  /** which of `report.paragraphs` it stands in */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}
