import { type Analyser, analyse } from "../analyse.js";
import { type MarginCurve, gapSize } from "../margin.js";
import type { GoldSentence } from "./conllu.js";

/** The curve that tells right arcs from wrong ones best on held-out sentences: logistic regression by gradient ascent. Punctuation does not count. */
export function fitMargins(using: Analyser, sentences: readonly GoldSentence[]): MarginCurve {
  const examples: { readonly size: number; readonly agreed: number; readonly right: number }[] = [];
  for (const sentence of sentences) {
    const [found = []] = analyse([sentence.words.map((w) => w.form)], using);
    sentence.words.forEach((word, i) => {
      if (word.deprel === "punct") return;
      const { head, deprel, evidence } = found[i]!;
      const right = head === word.head && deprel.split(":")[0] === word.deprel.split(":")[0] ? 1 : 0;
      examples.push({ size: gapSize(evidence.gap), agreed: evidence.agreed ? 1 : 0, right });
    });
  }
  let offset = 0;
  let slope = 0;
  let agreement = 0;
  for (let round = 0; round < 2000; round++) {
    let g0 = 0;
    let g1 = 0;
    let g2 = 0;
    for (const e of examples) {
      const miss = e.right - 1 / (1 + Math.exp(-(offset + slope * e.size + agreement * e.agreed)));
      g0 += miss;
      g1 += miss * e.size;
      g2 += miss * e.agreed;
    }
    const rate = 1 / Math.max(1, examples.length);
    offset += g0 * rate;
    slope += g1 * rate;
    agreement += g2 * rate;
  }
  return { offset: rounded(offset), slope: rounded(slope), agreement: rounded(agreement) };
}

function rounded(x: number): number {
  return Math.round(x * 1000) / 1000;
}
