import { describe, expect, it } from "vitest";
import { readDates } from "../../src/4-reading/dates/read-dates.js";
import { whenOf } from "../../src/4-reading/dates/when-of.js";
import { drawnTree } from "./drawn-tree.js";

/** The words of the date that belongs to the word `event`. */
function whenOfWord(drawing: string, event: string): string | undefined {
  const tree = drawnTree(drawing);
  const token = tree.tokens.find((t) => t.text === event);
  if (!token) throw new Error(`no ${event}`);
  return whenOf(tree, token.index, readDates(tree, { published: "2025-10-20" }))?.when.text;
}

const SIGNED = "Putin/PROPN/NNP>2:nsubj signed[sign]/VERB/VBD>0:root a/DET/DT>4:det pact/NOUN/NN>2:obj in/ADP/IN>6:case January/PROPN/NNP>2:obl";
const SET = "Envoys/NOUN/NNS>3:nsubj are[be]/AUX/VBP>3:cop set/ADJ/JJ>0:root to/PART/TO>5:mark meet/VERB/VB>3:xcomp on/ADP/IN>7:case Tuesday/PROPN/NNP>3:obl";
const AGREED = "They/PRON/PRP>2:nsubj agreed[agree]/VERB/VBD>0:root on/ADP/IN>4:case Monday/PROPN/NNP>2:obl to/PART/TO>6:mark build/VERB/VB>2:xcomp plants[plant]/NOUN/NNS>6:obj";
const RELATIVE = "He/PRON/PRP>2:nsubj praised[praise]/VERB/VBD>0:root the/DET/DT>4:det pact/NOUN/NN>2:obj that/PRON/WDT>7:obj they/PRON/PRP>7:nsubj signed[sign]/VERB/VBD>4:acl:relcl in/ADP/IN>9:case January/PROPN/NNP>7:obl";
const TWO = "They/PRON/PRP>2:nsubj met[meet]/VERB/VBD>0:root on/ADP/IN>4:case Monday/PROPN/NNP>2:obl and/CCONJ/CC>6:cc signed[sign]/VERB/VBD>2:conj on/ADP/IN>8:case Tuesday/PROPN/NNP>6:obl";
const FRONTED = "On/ADP/IN>2:case Monday/PROPN/NNP>4:obl they/PRON/PRP>4:nsubj met[meet]/VERB/VBD>0:root and/CCONJ/CC>6:cc signed[sign]/VERB/VBD>4:conj it/PRON/PRP>6:obj";
const BEHIND = "They/PRON/PRP>2:nsubj met[meet]/VERB/VBD>0:root on/ADP/IN>4:case Monday/PROPN/NNP>2:obl and/CCONJ/CC>6:cc signed[sign]/VERB/VBD>2:conj it/PRON/PRP>6:obj";
const TALKS = "Talks[talk]/NOUN/NNS>4:nsubj on/ADP/IN>3:case Friday/PROPN/NNP>1:nmod failed[fail]/VERB/VBD>0:root";
const HELD = "They/PRON/PRP>2:nsubj held[hold]/VERB/VBD>0:root talks[talk]/NOUN/NNS>2:obj on/ADP/IN>5:case Friday/PROPN/NNP>2:obl";
const CONDEMNED = "They/PRON/PRP>2:nsubj condemned[condemn]/VERB/VBD>0:root strikes[strike]/NOUN/NNS>2:obj on/ADP/IN>5:case Friday/PROPN/NNP>2:obl";
const CONDEMNED_BACK = "They/PRON/PRP>2:nsubj condemned[condemn]/VERB/VBD>0:root strikes[strike]/NOUN/NNS>2:obj on/ADP/IN>5:case sites[site]/NOUN/NNS>3:nmod last/ADJ/JJ>7:amod month/NOUN/NN>2:obl:unmarked";
const POSSESSED = "They/PRON/PRP>2:nsubj hailed[hail]/VERB/VBD>0:root January/PROPN/NNP>5:nmod:poss 's/PART/POS>3:case pact/NOUN/NN>2:obj";
const LONG = "They/PRON/PRP>2:nsubj talked[talk]/VERB/VBD>0:root for/ADP/IN>5:case two/NUM/CD>5:nummod hours[hour]/NOUN/NNS>2:obl";

describe("which date belongs to an event", () => {
  it.each([
    ["an oblique of the verb", SIGNED, "signed", "January"],
    ["one that hangs on the raising word", SET, "meet", "Tuesday"],
    ["the promise has it", AGREED, "agreed", "Monday"],
    ["what is promised has none", AGREED, "build", undefined],
    ["inside the relative clause", RELATIVE, "signed", "January"],
    ["a relative clause is not the main clause", RELATIVE, "praised", undefined],
    ["the first conjunct's own", TWO, "met", "Monday"],
    ["the second conjunct's own", TWO, "signed", "Tuesday"],
    ["a fronted date is shared", FRONTED, "signed", "Monday"],
    ["a date behind the first verb is not", BEHIND, "signed", undefined],
    ["a noun's own", TALKS, "Talks", "Friday"],
    ["a verb through its subject", TALKS, "failed", "Friday"],
    ["a noun of a light verb", HELD, "talks", "Friday"],
    ["a noun of another verb keeps clear of its date", CONDEMNED, "strikes", undefined],
    ["a judgement of today on a deed of last month", CONDEMNED_BACK, "strikes", "last month"],
    ["the judgement has no date then", CONDEMNED_BACK, "condemned", undefined],
    ["a possessor", POSSESSED, "pact", "January"],
    ["lengths date nothing", LONG, "talked", undefined],
  ])("%s", (_name, drawing, event, expected) => expect(whenOfWord(drawing, event)).toBe(expected));
});
