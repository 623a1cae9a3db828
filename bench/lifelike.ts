import { compose, type Draft, type Head, type Line, type Ready } from "./compose.js";
import { dayOf, readings } from "./readings.js";
import { seeded, type Draw } from "./seeded.js";
import { world, type Pair, type World } from "./world.js";

const DAYS = 1095;
const OUTLETS = 120;
const AGENCIES = ["Levant Wire", "Harbour Agency", "Northern Press", "Meridian News"];

/** Copies are made of one of so many last stories: about two days' worth at 90 reports a day. */
const FRESH = 120;

interface Story {
  readonly pair: Pair;
  readonly lines: readonly Line[];
  readonly wire: string | undefined;
  readonly title: string;
}

/**
 * `count` made-up reports over three years, in the order of their days: about 600 words and 15 entries each, of 60 pairs of states
 * that are written of by Zipf's law. Six in ten tell a story of their own; of the others half copy one of the last stories whole,
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
      yield compose(headOf({ ...own, url }, story), retold(how, story, () => line(draw, here, read, story.pair, at)));
      continue;
    }
    const story = { ...tell(draw, here, read, at), url: own.url };
    fresh.push(story);
    if (fresh.length > FRESH) fresh.shift();
    yield compose(headOf(own, story), story.lines);
  }
}

type Read = (draw: Draw, pair: Pair, at: number) => Draft;

function tell(draw: Draw, here: World, read: Read, at: number): Story {
  const pair = here.pair(draw);
  const lines = Array.from({ length: 19 + draw.below(8) }, () => line(draw, here, read, pair, at));
  return { pair, lines, wire: draw.next() < 0.4 ? draw.pick(AGENCIES) : undefined, title: words(draw, here, 8) };
}

function line(draw: Draw, here: World, read: Read, pair: Pair, at: number): Line {
  const count = draw.next() < 0.5 ? 0 : 1 + draw.below(2);
  return { text: `${words(draw, here, 18 + draw.below(18))}.`, readings: Array.from({ length: count }, () => read(draw, pair, at)) };
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
