import type { Mention } from "../actors/mention.js";
import { relation } from "../clauses/tree.js";
import { countryOf } from "../namings.js";
import type { Scene } from "../scene.js";
import { isCountry } from "./home-of.js";
import type { Told } from "./told.js";

/** What somebody is who deals in goods; a policeman is never called so. */
const IN_BUSINESS = /^(?:business(?:man|woman)|tycoon|billionaire|millionaire|entrepreneur|industrialist|magnate)$/i;
/** What a report calls somebody again whom it has named; "expert", "envoy" and "professor" may be of another country's affairs. */
const PERSON =
  /^(?:professional|national|citizen|native|singer|actor|actress|musician|artist|painter|writer|author|poet|novelist|filmmaker|player|striker|midfielder|defender|goalkeeper|golfer|boxer|athlete|cyclist|activist|dissident|politician|lawyer|doctor|scientist|engineer|explorer|adventurer|pilot|teenager|man|woman|journalist|blogger)$/i;

/** Sentences back in which the name may stand. */
const WINDOW = 5;

/**
 * "Ivan Berg sang. ... The Norwegian professional said": by his name the report calls nobody else around, so it is him whom it describes. The description is
 * the subject, of a sentence that does not name him; whoever is of that country himself in these sentences, or a second person who could be meant, leaves it open.
 */
export function describedLater(scene: Scene): (mention: Mention) => Told | undefined {
  const found = descriptions(scene);
  return ({ actor, sentence }) => found.find(({ name, from, sentence: at }) => name === actor.name && from <= sentence && sentence < at)?.told;
}

interface Described {
  readonly name: string;
  readonly from: number;
  readonly sentence: number;
  readonly told: Told;
}

function descriptions({ mentions, trees }: Scene): readonly Described[] {
  return mentions.all.flatMap((land) => {
    const { sentence } = land;
    const country = countryOf(land.actor);
    const tokens = trees[sentence]?.tokens ?? [];
    // "Norwegian singer" may be a mention of its own
    const noun = tokens[land.via === "demonym" ? land.last + 1 : land.actor.kind === "office" ? land.last : -1];
    const own = PERSON.test(noun?.text ?? "");
    if (country === undefined || !isCountry(country) || noun === undefined || !(own || IN_BUSINESS.test(noun.text))) return [];
    if (!/^the$/i.test(tokens[land.first - 1]?.text ?? "") || tokens[noun.index + 1]?.upos === "PROPN" || !relation(noun).startsWith("nsubj")) return [];
    const from = sentence - WINDOW;
    const people = mentions.all.filter((m) => m.actor.kind === "person" && m.via !== "pronoun" && m.sentence >= from && m.sentence <= sentence && trees[m.sentence]?.tokens[m.first - 1]?.text !== "(");
    if (people.some((m) => m.sentence === sentence || countryOf(m.actor) === country)) return [];
    const fitting = people.filter((m) => countryOf(m.actor) === undefined && (own || m.actor.sector === undefined || m.actor.sector === "BUS"));
    const names = new Set(fitting.map((m) => m.actor.name));
    const [name] = names;
    return name === undefined || names.size > 1 ? [] : [{ name, from, sentence, told: { country, evidence: { start: land.span.start, end: noun.end } } }];
  });
}
