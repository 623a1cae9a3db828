import { makeGazetteer, type Gazetteer } from "./actors/gazetteer.js";
import { makeNameTagger, type NameTagger } from "./names/name-tagger.js";
import { unpackNames } from "./names/name-weights.js";
import { makeAtHome, type AtHome } from "./home/at-home.js";
import { makeKnownBodies, type KnownBodies } from "./home/known-bodies.js";
import { makeLeaders, type Leaders } from "./home/leaders.js";
import { makeOutlets, type Outlets } from "./home/outlets.js";
import { makeAtlas, type Atlas } from "./places/atlas.js";
import { makePlaceWords, type PlaceWords } from "./places/place-words.js";
import type { ScopeLexicon } from "./clauses/assertion.js";
import { makeChooser } from "./choice/chooser.js";
import { makeEventWords } from "./choice/event-words.js";
import type { WordClassOf } from "./choice/word-facts.js";
import { unpackEventWeights } from "./choice/weights.js";
import type { EventChoice } from "./events/chosen-events.js";
import { makeEventLexicon, type EventLexicon } from "./events/sense.js";
import { makeFigureLexicon, type FigureLexicon } from "./figures/figure-lexicon.js";
import { makeCueLexicon, type CueLexicon } from "./statements/cue-lexicon.js";
import { unpackSayings, type SayingModel } from "./sayings/weights.js";
import { makeConfidence, type Confidence } from "./confidence/confidence.js";
import { makeTopicLexicon, type TopicLexicon } from "./topics.js";
import { makeUndertakingLexicon, type UndertakingLexicon } from "./undertakings/undertaking-lexicon.js";

/** All data that the readers need, passed to them as one value. */
export interface ReadingLexicon {
  readonly gazetteer: Gazetteer;
  readonly scope: ScopeLexicon;
  readonly cues: CueLexicon;
  readonly events: EventLexicon;
  readonly undertakings: UndertakingLexicon;
  readonly figures: FigureLexicon;
  readonly topics: TopicLexicon;
  readonly atlas: Atlas;
  readonly placeWords: PlaceWords;
  /** whose news an outlet tells */
  readonly outlets: Outlets;
  /** whose the leaders are whom all the world knows */
  readonly leaders: Leaders;
  /** whose the parties, agencies and firms are that several countries may have */
  readonly knownBodies: KnownBodies;
  /** who goes without a country in a report at home */
  readonly atHome: AtHome;
  /** finds names by the words around them */
  readonly names: NameTagger;
  readonly sayings: SayingModel;
  /** how often such events are right */
  readonly confidence: Confidence;
  /** the learned part of the event reader, made when first asked for */
  readonly choice: () => EventChoice;
}

/**
 * All of `lexicon/`, parsed and indexed. `read` gives the text of one of its files, `bytes` those of a binary one: from the disk, a bundle, or a test;
 * `classOf` the language model's classes of words.
 */
export function makeReadingLexicon(read: (path: string) => string, bytes: (path: string) => Uint8Array, classOf: WordClassOf): ReadingLexicon {
  let choice: EventChoice | undefined;
  const json = <T>(path: string): T => JSON.parse(read(path)) as T;
  const scope = json<Readonly<Record<"future" | "hypothetical" | "negated" | "transparent", readonly string[]>>>("lexicon/scope.json");
  const bodies = json("lexicon/bodies.json");
  const gazetteer = makeGazetteer({
    countries: json("lexicon/countries.json"),
    demonyms: json("lexicon/demonyms.json"),
    breakaway: json("lexicon/breakaway.json"),
    organisations: json("lexicon/organisations.json"),
    bodies,
    seats: json("lexicon/seats.json"),
    regions: json("lexicon/regions.json"),
    roles: json("lexicon/roles.json"),
    leaders: json("lexicon/leaders.json"),
    places: json("lexicon/places.json"),
    givenNames: json("lexicon/given-names.json"),
  });
  const placeWords = makePlaceWords(json("lexicon/place-words.json"));
  const atlas = makeAtlas(bytes("lexicon/atlas.bin"));
  return {
    gazetteer,
    scope: { future: new Set(scope.future), hypothetical: new Set(scope.hypothetical), negated: new Set(scope.negated), transparent: new Set(scope.transparent) },
    cues: makeCueLexicon(read("lexicon/cues.tsv"), json("lexicon/voices.json")),
    events: makeEventLexicon(read("lexicon/verbs.tsv"), read("lexicon/nouns.tsv"), json("lexicon/classes.json")),
    undertakings: makeUndertakingLexicon(json("lexicon/undertakings.json")),
    figures: makeFigureLexicon(json("lexicon/units.json"), json("lexicon/currencies.json"), json("lexicon/changes.json")),
    topics: makeTopicLexicon(json("lexicon/topics.json")),
    atlas,
    names: lazyTagger(() => makeNameTagger(unpackNames(bytes("models/names.bin")), { gazetteer, atlas })),
    placeWords,
    outlets: makeOutlets(json("lexicon/outlets.json"), placeWords.domains, gazetteer),
    leaders: makeLeaders(json("lexicon/leaders.json")),
    knownBodies: makeKnownBodies(bodies),
    atHome: makeAtHome(json("lexicon/at-home.json")),
    sayings: unpackSayings(bytes("models/sayings.bin")),
    confidence: makeConfidence(json("models/confidence.json")),
    choice: () => (choice ??= {
      knowledge: { words: makeEventWords(read("lexicon/event-words.tsv")), classOf },
      chooser: makeChooser(unpackEventWeights(bytes("models/events.bin"))),
    }),
  };
}

/** A tagger that is made at the first report, so that it can be trained where there is none yet. */
function lazyTagger(make: () => NameTagger): NameTagger {
  let made: NameTagger | undefined;
  return (lines) => (made ??= make())(lines);
}
