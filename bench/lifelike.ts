import type { Ready } from "../src/5-record/record.js";
import { compose, type Draft, type Head, type Line } from "./compose.js";
import { dayOf, readings, type Cast } from "./readings.js";
import { seeded, type Draw } from "./seeded.js";
import { world, type World } from "./world.js";

const DAYS = 1095;
const OUTLETS = 120;
const AGENCIES = ["Levant Wire", "Harbour Agency", "Northern Press", "Meridian News"];

/** Copies are made of one of so many last stories: about two days' worth at 90 reports a day. */
const FRESH = 120;

interface Story {
  readonly cast: Cast;
  readonly lines: readonly Line[];
  readonly wire: string | undefined;
  readonly title: string;
}

/**
 * `count` made-up reports over three years, in the order of their days: about 580 words and 15 entries each (`shares.ts` says of
 * what kinds), of the pairs of 120 states (`world.ts`). Six in ten tell a story of their own; of the others half copy one of the last stories whole,
 * and the rest shorten it, pad it, retell half of it, or are a later version at its address. The same seed gives the same reports.
 */
export function* lifelike(count: number, seed = 1): Generator<Ready> {
  const draw = seeded(seed);
  const here = world(seed);
  const read = readings(here);
  const fresh: (Story & { readonly url: string })[] = [];
  for (let i = 0; i < count; i++) {
    const at = (DAYS * i) / count;
    const own = { known: dayOf(at), publisher: `Outlet ${draw.below(OUTLETS)}`, url: `https://outlet.example/${seed}/${i}` };
    const isCopy = fresh.length >= 5 && draw.next() < 0.4;
    if (isCopy) {
      const story = draw.pick(fresh);
      const how = draw.next();
      const url = how >= 0.92 ? story.url : own.url;
      yield compose(headOf({ ...own, url }, story), retold(how, story, () => line(draw, here, read, story.cast, at)));
      continue;
    }
    const story = { ...tell(draw, here, read, at), url: own.url };
    fresh.push(story);
    if (fresh.length > FRESH) fresh.shift();
    yield compose(headOf(own, story), story.lines);
  }
}

type Read = (draw: Draw, cast: Cast, at: number) => Draft;

function tell(draw: Draw, here: World, read: Read, at: number): Story {
  const cast = { pair: here.pair(draw), third: here.stateAt(draw) };
  const lines = Array.from({ length: 19 + draw.below(8) }, () => line(draw, here, read, cast, at));
  return { cast, lines, wire: draw.next() < 0.4 ? draw.pick(AGENCIES) : undefined, title: words(draw, here, 8) };
}

function line(draw: Draw, here: World, read: Read, cast: Cast, at: number): Line {
  const count = draw.next() < 0.5 ? 0 : 1 + draw.below(2);
  return { text: `${words(draw, here, 18 + draw.below(18))}.`, readings: Array.from({ length: count }, () => read(draw, cast, at)) };
}

function words(draw: Draw, here: World, count: number): string {
  return Array.from({ length: count }, () => here.word(draw)).join(" ");
}

/** Half of the copies are whole; the others are cut short, padded, retold by half, or another version. */
function retold(how: number, { lines }: Story, another: () => Line): readonly Line[] {
  if (how < 0.5) return lines;
  if (how < 0.65) return lines.slice(0, 7);
  if (how < 0.8) return [...lines, another(), another()];
  if (how < 0.92) return lines.map((one, i) => (i % 2 === 0 ? one : another()));
  return [...lines.slice(0, -1), another()];
}

function headOf(own: Pick<Head, "known" | "publisher" | "url">, { wire, title }: Story): Head {
  return { ...own, title, ...(wire !== undefined && { wire }) };
}
