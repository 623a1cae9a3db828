import { describe, expect, it } from "vitest";
import { assertionOf } from "../../src/4-reading/clauses/assertion.js";
import { clauseOf } from "../../src/4-reading/clauses/clause.js";
import { tokenAt } from "../../src/4-reading/clauses/tree.js";
import { shippedLexicon, treeFor, wordIn } from "./parse.js";

const { scope } = shippedLexicon();

describe("clauseOf undoes what syntax hides", () => {
  const table: readonly (readonly [text: string, predicate: string, subject: string | undefined, object: string | undefined])[] = [
    ["Norway signed the treaty.", "signed", "Norway", "treaty"],
    ["The treaty was signed by Norway.", "signed", "Norway", "treaty"],
    ["The treaty was signed on Monday.", "signed", undefined, "treaty"],
    ["Norway plans to sign the treaty.", "sign", "Norway", "treaty"],
    ["Norway negotiated and signed the treaty.", "signed", "Norway", "treaty"],
    ["The minister, who signed the treaty in May, has resigned.", "signed", "minister", "treaty"],
    ["The government published the treaty that Norway signed in May.", "signed", "Norway", "treaty"],
    ["The minister praised the bridge built by Norway.", "built", "Norway", "bridge"],
    ["Norway urged Denmark to sign the treaty.", "sign", "Denmark", "treaty"],
    ["Norway expelled the diplomat, accusing Denmark of spying.", "accusing", "Norway", "Denmark"],
  ];
  it.each(table)("%s [%s]", (text, predicate, subject, object) => {
    const tree = treeFor(text);
    const clause = clauseOf(tree, wordIn(tree, predicate));
    const word = (i: number | undefined): string | undefined => (i === undefined ? undefined : tokenAt(tree, i).text);
    expect([word(clause.subject), word(clause.object)]).toEqual([subject, object]);
  });
});

describe("assertionOf", () => {
  const table: readonly (readonly [text: string, word: string, polarity: string, modality: string])[] = [
    ["Norway signed the treaty.", "signed", "affirmed", "asserted"],
    ["Norway did not sign the treaty.", "sign", "negated", "asserted"],
    ["Norway never signed the treaty.", "signed", "negated", "asserted"],
    ["Norway will sign the treaty.", "sign", "affirmed", "future"],
    ["Norway will not attend the summit.", "attend", "negated", "future"],
    ["Norway plans to sign the treaty.", "sign", "affirmed", "future"],
    ["Norway is set to sign the treaty on Monday.", "sign", "affirmed", "future"],
    ["Norway may sign the treaty.", "sign", "affirmed", "hypothetical"],
    ["Norway wants to sign the treaty.", "sign", "affirmed", "hypothetical"],
    ["Norway refused to sign the treaty.", "sign", "negated", "asserted"],
    ["Norway began to withdraw its troops.", "withdraw", "affirmed", "asserted"],
    ["If Norway signs the treaty, Denmark will follow.", "signs", "affirmed", "hypothetical"],
    ["No treaty was signed.", "signed", "negated", "asserted"],
    ["Norway threatened to expel the ambassador.", "expel", "affirmed", "hypothetical"],
    // near misses: a plan or a negation elsewhere in the sentence does not reach the predicate
    ["Norway, which plans to hold a vote, signed the treaty.", "signed", "affirmed", "asserted"],
    ["Norway signed the treaty, but Denmark did not.", "signed", "affirmed", "asserted"],
    ["Norway said it signed the treaty.", "signed", "affirmed", "asserted"],
  ];
  it.each(table)("%s [%s]", (text, word, polarity, modality) => {
    const tree = treeFor(text);
    const found = assertionOf(tree, wordIn(tree, word), scope);
    expect([found.polarity, found.modality]).toEqual([polarity, modality]);
  });
});
