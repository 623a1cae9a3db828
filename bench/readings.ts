import { PLOVER, EventType } from "../src/model/plover.js";
import { Topic } from "../src/model/topic.js";
import type { Stage } from "../src/model/entry.js";
import type { Draft } from "./compose.js";
import type { Draw } from "./seeded.js";
import { STATES, type Pair, type World } from "./world.js";

const TYPES = EventType.options;
const TOPICS = Topic.options;
const CLIMB: readonly Stage[] = ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "implemented"];
const UNITS = ["USD", "%", "person", "tonne", "barrel"];

/** How many of its mentions an undertaking has before its pair turns to the next one. */
const MENTIONS = 40;
const MEASURES = 6;

/** What may be read in a sentence about a pair at a day; it remembers how high each pair's undertaking has climbed, and where its figures stand. */
export function readings(world: World): (draw: Draw, pair: Pair, at: number) => Draft {
  const affairs = new Map<Pair, Affairs>();
  return (draw, pair, at) => {
    const own = affairs.get(pair) ?? affairsOf(draw, world);
    affairs.set(pair, own);
    const share = draw.next();
    if (share < 0.42) return event(draw, world, pair, at);
    if (share < 0.72) return statement(draw, world, pair, at);
    if (share < 0.88) return figure(draw, own, world, pair, at);
    return undertaking(draw, own, world, pair, at);
  };
}

interface Affairs {
  readonly measures: { readonly name: string; readonly unit: string; readonly level: number }[];
  subject: string;
  mentions: number;
}

function affairsOf(draw: Draw, world: World): Affairs {
  const words = (): string => `${world.word(draw)} ${world.word(draw)}`;
  return { measures: Array.from({ length: MEASURES }, () => ({ name: words(), unit: draw.pick(UNITS), level: 10 ** (1 + 9 * draw.next()) })), subject: `${words()} ${world.word(draw)}`, mentions: 0 };
}

function common(draw: Draw, world: World, pair: Pair) {
  const by = draw.next();
  const third = draw.next() < 0.1 ? [draw.pick(STATES)] : [];
  return {
    attribution: by < 0.6 ? { by: "report" as const } : by < 0.8 ? { by: "person" as const, speaker: world.person(draw, pair.a) } : by < 0.9 ? { by: "unnamed" as const } : { by: "none" as const },
    polarity: draw.next() < 0.05 ? ("negated" as const) : ("affirmed" as const),
    modality: draw.next() < 0.1 ? ("future" as const) : ("asserted" as const),
    historical: draw.next() < 0.05,
    topics: draw.next() < 0.5 ? [draw.pick(TOPICS)] : [],
    about: third,
    near: draw.next() < 0.5 ? [pair.a, pair.b].sort() : [],
    confidence: Math.round(50 + 50 * draw.next()) / 100,
    rule: "bench/rule",
  };
}

/** Two in five say the day, one in ten the month, the others nothing. */
function when(draw: Draw, at: number): { readonly when?: { readonly value: string; readonly basis: "stated" } } {
  const share = draw.next();
  if (share < 0.4) return { when: { value: dayOf(at - draw.below(10)), basis: "stated" } };
  return share < 0.5 ? { when: { value: dayOf(at - 40).slice(0, 7), basis: "stated" } } : {};
}

function event(draw: Draw, world: World, pair: Pair, at: number): Draft {
  const type = draw.pick(TYPES);
  const [from, to] = draw.next() < 0.5 ? [pair.a, pair.b] : [pair.b, pair.a];
  const doer = draw.next() < 0.5 ? world.person(draw, from) : world.state(from);
  return { ...common(draw, world, pair), ...when(draw, at), kind: "event", type, quad: PLOVER[type].quad, intensity: PLOVER[type].intensity, actors: [doer], recipients: [world.state(draw.next() < 0.15 ? draw.pick(STATES) : to)] };
}

function statement(draw: Draw, world: World, pair: Pair, at: number): Draft {
  const speaker = draw.next() < 0.1 ? null : world.person(draw, draw.next() < 0.9 ? draw.pick([pair.a, pair.b]) : draw.pick(STATES));
  return { ...common(draw, world, pair), ...when(draw, at), kind: "statement", speaker, manner: draw.pick(["direct", "indirect"]), stance: draw.pick(["asserts", "asserts", "denies", "promises", "demands", "praises"]) };
}

/** A pair's measures are told again and again, of later months and with values that drift; half of all figures are told once. */
function figure(draw: Draw, own: Affairs, world: World, pair: Pair, at: number): Draft {
  const once = draw.next() < 0.5;
  const { name, unit, level } = once ? { name: `${world.word(draw)} ${world.word(draw)}`, unit: draw.pick(UNITS), level: 10 ** (1 + 9 * draw.next()) } : draw.pick(own.measures);
  const month = dayOf(at - 30).slice(0, 7);
  const drift = once ? 1 : 1 + ((Number(month.slice(5)) * 37 + Number(month.slice(0, 4))) % 100) / 200;
  const value = Number((level * drift).toPrecision(3));
  return { ...common(draw, world, pair), kind: "figure", text: `${value}`, value, bound: "exact", unit, measure: name, of: [world.state(draw.pick([pair.a, pair.b]))], ...(once ? {} : { period: { value: month, basis: "stated" } }) };
}

function undertaking(draw: Draw, own: Affairs, world: World, pair: Pair, at: number): Draft {
  if (own.mentions++ >= MENTIONS) Object.assign(own, { mentions: 0, subject: `${world.word(draw)} ${world.word(draw)} ${world.word(draw)}` });
  const stage = CLIMB[Math.min(CLIMB.length - 1, Math.floor((own.mentions / MENTIONS) * CLIMB.length))]!;
  const parties = draw.next() < 0.7 ? [world.state(pair.a), world.state(pair.b)] : [world.company(draw, pair.a), world.state(pair.b)];
  return { ...common(draw, world, pair), ...when(draw, at), kind: "undertaking", form: "contract", subject: own.subject, parties, stage, terms: [] };
}

/** The day that is so many days after the first of 2023. */
export function dayOf(at: number): string {
  return new Date(Date.UTC(2023, 0, 1) + Math.floor(at) * 86_400_000).toISOString().slice(0, 10);
}
