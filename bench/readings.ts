import { PLOVER } from "../src/model/plover.js";
import { Topic } from "../src/model/topic.js";
import type { Draft } from "./compose.js";
import type { Draw } from "./seeded.js";
import { BOUNDS, DATED, FORMS, KINDS, MODALITIES, NAMED, ON_WHOSE_WORD, OWNERS, RUNGS, SPEAKERS, STANCES, TYPES, UNITS, weigh, WITH_PERIOD } from "./shares.js";
import type { Pair, World } from "./world.js";

const TOPICS = Topic.options;

/** How many of its mentions an undertaking has before its pair turns to the next one. */
const MENTIONS = 40;
const MEASURES = 6;

/** What may be read in a sentence about a pair at a day; it remembers how high each pair's undertaking has climbed, and where its figures stand. */
export function readings(world: World): (draw: Draw, cast: Cast, at: number) => Draft {
  const affairs = new Map<Pair, Affairs>();
  return (draw, cast, at) => {
    const own = affairs.get(cast.pair) ?? affairsOf(draw, world);
    affairs.set(cast.pair, own);
    switch (weigh(draw, KINDS)) {
      case "event":
        return event(draw, world, cast, at);
      case "statement":
        return statement(draw, world, cast, at);
      case "figure":
        return figure(draw, own, world, cast, at);
      case "undertaking":
        return undertaking(draw, own, world, cast, at);
    }
  };
}

/** The two whom a story is about, and a third that it names now and then. */
export interface Cast {
  readonly pair: Pair;
  readonly third: string;
}

interface Affairs {
  readonly measures: { readonly name: string; readonly unit: string; readonly level: number }[];
  subject: string;
  mentions: number;
}

function affairsOf(draw: Draw, world: World): Affairs {
  const words = (): string => `${world.word(draw)} ${world.word(draw)}`;
  return { measures: Array.from({ length: MEASURES }, () => ({ name: words(), unit: weigh(draw, UNITS), level: 10 ** (1 + 9 * draw.next()) })), subject: `${words()} ${world.word(draw)}`, mentions: 0 };
}

function common(draw: Draw, cast: Cast) {
  return {
    polarity: draw.next() < 0.02 ? ("negated" as const) : ("affirmed" as const),
    modality: weigh(draw, MODALITIES),
    historical: draw.next() < 0.02,
    topics: draw.next() < 0.5 ? [draw.pick(TOPICS)] : [],
    about: named(draw, cast),
    near: named(draw, cast),
    confidence: Math.round(50 + 50 * draw.next()) / 100,
    rule: "bench/rule",
  };
}

/** Mostly the pair's own two, else a third. */
function named(draw: Draw, { pair: { a, b }, third }: Cast): string[] {
  const codes = Array.from({ length: weigh(draw, NAMED) }, () => (draw.next() < 0.7 ? draw.pick([a, b]) : third));
  return [...new Set(codes)].sort();
}

function onWhoseWord(draw: Draw, world: World, { a, b }: Pair) {
  const by = weigh(draw, ON_WHOSE_WORD);
  if (by === "person") return { attribution: { by, speaker: world.person(draw, draw.pick([a, b])) } };
  if (by === "office") return { attribution: { by, speaker: world.office(draw.pick([a, b])) } };
  return { attribution: { by } };
}

function when(draw: Draw, kind: Draft["kind"], at: number): { readonly when?: { readonly value: string; readonly basis: "stated" } } {
  const told = weigh(draw, DATED[kind]);
  if (told === "none") return {};
  return { when: { value: told === "day" ? dayOf(at - draw.below(10)) : dayOf(at - 40).slice(0, 7), basis: "stated" } };
}

function event(draw: Draw, world: World, cast: Cast, at: number): Draft {
  const type = weigh(draw, TYPES);
  const { pair, third } = cast;
  const [from, to] = draw.next() < 0.5 ? [pair.a, pair.b] : [pair.b, pair.a];
  const doer = draw.next() < 0.5 ? world.person(draw, from) : world.state(from);
  const done = world.state(draw.next() < 0.1 ? third : to);
  return { ...common(draw, cast), ...onWhoseWord(draw, world, pair), ...when(draw, "event", at), kind: "event", type, quad: PLOVER[type].quad, intensity: PLOVER[type].intensity, actors: [doer], recipients: [done] };
}

function statement(draw: Draw, world: World, cast: Cast, at: number): Draft {
  const by = weigh(draw, SPEAKERS);
  const state = draw.next() < 0.9 ? draw.pick([cast.pair.a, cast.pair.b]) : cast.third;
  const speaker = by === "person" ? world.person(draw, state) : by === "office" ? world.office(state) : null;
  const attribution = speaker === null ? { by } : { by, speaker };
  return { ...common(draw, cast), attribution, ...when(draw, "statement", at), kind: "statement", speaker, manner: draw.pick(["direct", "indirect"]), stance: weigh(draw, STANCES) };
}

/** A pair's measures are told again and again, of later months and with values that drift; most figures are told once, and have no owner. */
function figure(draw: Draw, own: Affairs, world: World, cast: Cast, at: number): Draft {
  const { pair } = cast;
  const of = [pair.a, pair.b].slice(0, weigh(draw, OWNERS)).map(world.state);
  const again = weigh(draw, WITH_PERIOD);
  const { name, unit, level } = again ? draw.pick(own.measures) : { name: `${world.word(draw)} ${world.word(draw)}`, unit: weigh(draw, UNITS), level: 10 ** (1 + 9 * draw.next()) };
  const month = dayOf(at - 30).slice(0, 7);
  const drift = again ? 1 + ((Number(month.slice(5)) * 37 + Number(month.slice(0, 4))) % 100) / 200 : 1;
  const value = Number((level * drift).toPrecision(3));
  const period = again ? { period: { value: month, basis: "stated" as const } } : {};
  return { ...common(draw, cast), ...onWhoseWord(draw, world, pair), ...when(draw, "figure", at), kind: "figure", text: `${value}`, value, bound: weigh(draw, BOUNDS), unit, measure: name, of, ...period };
}

function undertaking(draw: Draw, own: Affairs, world: World, cast: Cast, at: number): Draft {
  if (own.mentions++ >= MENTIONS) Object.assign(own, { mentions: 0, subject: `${world.word(draw)} ${world.word(draw)} ${world.word(draw)}` });
  const { pair } = cast;
  const stage = weigh(draw, RUNGS[Math.min(RUNGS.length - 1, Math.floor((own.mentions / MENTIONS) * RUNGS.length))]!);
  const parties = draw.next() < 0.7 ? [world.state(pair.a), world.state(pair.b)] : [world.company(draw, pair.a), world.state(pair.b)];
  return { ...common(draw, cast), ...onWhoseWord(draw, world, pair), ...when(draw, "undertaking", at), kind: "undertaking", form: weigh(draw, FORMS), subject: own.subject, parties, stage, terms: [] };
}

/** The day that is so many days after the first of 2023. */
export function dayOf(at: number): string {
  return new Date(Date.UTC(2023, 0, 1) + Math.floor(at) * 86_400_000).toISOString().slice(0, 10);
}
