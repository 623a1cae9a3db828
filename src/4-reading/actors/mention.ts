import type { Actor } from "../../model/actor.js";
import type { Span } from "../../model/span.js";

/** How the words name the actor. */
export type Via = "name" | "demonym" | "capital" | "seat" | "role" | "short-name" | "acronym" | "pronoun" | "group";

/** One place where a sentence names an actor. */
export interface Mention {
  /** index of the sentence in the report */
  readonly sentence: number;
  /** token indexes, both inclusive: the name with its titles ("Kremlin spokesman Dmitry Peskov") */
  readonly first: number;
  readonly last: number;
  /** the token that carries the relation to the rest of the sentence */
  readonly head: number;
  /** of the name alone ("Dmitry Peskov") */
  readonly span: Span;
  readonly actor: Actor;
  readonly via: Via;
  /** a demonym or name that only modifies another noun ("Russian drones", "Iran's programme"): whose, not who acts */
  readonly modifier: boolean;
  /** the rule that made it, for `attache explain`: "actors/country-name", "actors/person-with-role" */
  readonly rule: string;
}

/** A place name that is no actor here: "in Moscow", "the southern city of Bushehr". */
export interface Place {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly span: Span;
  readonly name: string;
  /** the country it lies in, ISO 3166-1 alpha-3 */
  readonly country: string;
}

/** A name as the learned tagger sees it: what sort of thing it names, and its tokens. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly class: "PER" | "ORG" | "LOC";
}

/** Mentions by sentence. */
export interface Mentions {
  readonly all: readonly Mention[];
  /** capitals, cities and provinces where they are places, not governments */
  readonly places: readonly Place[];
  /** what the tagger takes for names, by sentence; empty where none was given */
  readonly tagged: readonly (readonly TaggedName[])[];
  /** those of one sentence, left to right */
  in(sentence: number): readonly Mention[];
  /** the mention whose head is this token, else the innermost one that contains it */
  at(sentence: number, token: number): Mention | undefined;
  /** all mentions with this head: "the leaders of Russia and Iran" has two on "leaders"; else what `at` gives */
  allAt(sentence: number, token: number): readonly Mention[];
  /** the place whose head is this token, or that contains it */
  placeAt(sentence: number, token: number): Place | undefined;
}
