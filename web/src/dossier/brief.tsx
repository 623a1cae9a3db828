import { Cites } from "../parts/cites.js";
import { Section } from "../parts/section.js";
import type { Dossier } from "../parts/types.js";
import { quoted, speakerName } from "../parts/words.js";

/** The state of the relationship in a few sentences, each with its sources. */
export function Brief({ sentences, isFresh }: { readonly sentences: Dossier["brief"]; readonly isFresh: (item: string) => boolean }) {
  return (
    <Section id="brief" title="Where it stands">
      {sentences.length === 0 && <p class="soft">Nothing between the two is told as having happened.</p>}
      <ul class="brief">
        {sentences.map((sentence) => {
          const text = sentence.how === "quoted" ? `${quoted(sentence.text)} – ${[...(sentence.speaker ? [speakerName(sentence.speaker)] : []), ...(sentence.when ? [sentence.when] : [])].join(", ")}` : sentence.text;
          return <li key={sentence.item} class={isFresh(sentence.item) ? "fresh" : ""}>{text} <Cites of={sentence.cites} item={sentence.item} said={text} /></li>;
        })}
      </ul>
    </Section>
  );
}
