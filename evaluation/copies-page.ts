import type { Draw } from "./seeded.js";

/** An invented outlet with its own page furniture. */
export interface Outlet {
  readonly name: string;
  readonly host: string;
  /** which of the page layouts it uses */
  readonly layout: number;
  /** a paragraph that it puts under every story, in the body */
  readonly about?: string;
}

/** What a page says besides its story. */
export interface PageHead {
  readonly title: string;
  readonly day: string;
  readonly url: string;
  /** the agency that the story is credited to */
  readonly agency?: string;
  readonly dateline?: string;
}

const LAYOUTS = 3;
const PLACES = "Northhaven Eastmoor Lindow Carrick Selby-on-Tarn Port Adair Wexcombe Halden Brackwater Tollan".split(" ");
const SUBJECTS = ["The harbour office", "The local chamber of trade", "A teacher at the evening school", "The town's transport board", "The growers' association", "A reader who wrote to us", "The district library", "The fishing cooperative", "Our stringer", "The rowing club's treasurer", "A landlady", "The vicar", "The county surveyor", "A clerk of the court", "The night bus company", "The tenants' league"];
const DEEDS = ["has opened a desk for questions", "will hold an evening about it", "put the same question to the council", "keeps a list of those concerned", "sees little change for households", "wants the ferry timetable looked at again", "asked residents to wait for a notice", "counted fewer callers than in spring", "had no comment", "doubts that it matters here", "took the matter up with suppliers", "plans a leaflet", "recalls a like case from long ago", "sent two volunteers to help", "has moved its stocktaking", "raised a small sum"];
const ENDS = ["and expects an answer before the holidays", "as it did two years ago", "though no date is set", "and asks for patience", "with help from the parish", "while the old bridge is repaired", "and will report to its members", "which our newsroom could not confirm", "to nobody's surprise", "for the third time", "without naming a sum", "after a long debate", "on its own account", "in spite of the rain", "much to the mayor's delight", "under the new by-law"];

export const OUTLETS: readonly Outlet[] = PLACES.flatMap((place, i) =>
  ["Courier", "Evening Post", "Online"].map((kind, j): Outlet => ({
    name: `${place} ${kind}`,
    host: `${place}-${kind}.example`.toLowerCase().replace(/ /g, ""),
    layout: (i + j) % LAYOUTS,
    ...(j !== 2 && { about: `The ${place} ${kind} has told the story of ${place} and its people since ${1850 + 7 * i + j}, from the market square to the county bench, and it is read in every parish between the river and the coast, on paper and on screens, by subscribers who own it together.` }),
  })),
);

/** Two or three sentences of local colour, made from parts of our own. */
export function localParagraph(draw: Draw): string {
  const sentence = (): string => `${draw.pick(SUBJECTS)} in ${draw.pick(PLACES)} ${draw.pick(DEEDS)} ${draw.pick(ENDS)}, ${draw.pick(["some", "nearly", "over", "at most"])} ${2 + draw.below(900)} ${draw.pick(["people", "households", "members", "callers", "boats", "pupils"])} ${draw.pick(["being touched by it", "at stake", "among them", "all told", "by last count"])}.`;
  return Array.from({ length: 2 + draw.below(2) }, sentence).join(" ");
}

/** The page as its outlet would publish it. Pure but for `draw`. */
export function pageOf(outlet: Outlet, head: PageHead, paragraphs: readonly string[], draw: Draw): string {
  const first = head.dateline === undefined ? paragraphs[0]! : `${head.dateline.toUpperCase()}, ${longDay(head.day)} (${head.agency ?? outlet.name}) - ${paragraphs[0]!}`;
  const body = [first, ...paragraphs.slice(1)].map((text) => `<p>${escaped(text)}</p>`);
  const about = outlet.about === undefined ? "" : `<p>${escaped(outlet.about)}</p>`;
  const credit = head.agency === undefined ? "" : `<p class="source">Source: ${escaped(head.agency)}</p>`;
  const related = draw.shuffled(TEASERS).slice(0, 4).map((text) => `<li><a href="/${draw.below(9999)}">${text}</a></li>`).join("");
  const nav = `<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>`;
  const time = `<time datetime="${head.day}">${longDay(head.day)}</time>`;
  const story = [
    `${nav}<article><h1>${escaped(head.title)}</h1><p class="date">${time}</p>${body.join("")}${credit}${about}</article><aside><h3>Most read</h3><ul>${related}</ul></aside>`,
    `<header>${escaped(outlet.name)}</header>${nav}<main><h1>${escaped(head.title)}</h1>${time}<div class="share">Share Tweet Print</div>${body.slice(0, 3).join("")}<div class="related"><h4>Related</h4><ul>${related}</ul></div>${body.slice(3).join("")}${credit}${about}</main>`,
    `<div id="page"><div class="menu">${nav}</div><div class="story"><h1>${escaped(head.title)}</h1>${time}${body.join("")}${credit}${about}<p>Subscribe to our newsletter for more stories like this.</p></div></div>`,
  ][outlet.layout]!;
  return `<!doctype html><html lang="en"><head><title>${escaped(head.title)} | ${escaped(outlet.name)}</title><meta property="og:site_name" content="${escaped(outlet.name)}"><meta property="article:published_time" content="${head.day}"><link rel="canonical" href="${head.url}"></head><body>${story}<footer>© ${escaped(outlet.name)}. All rights reserved. <a href="/terms">Terms</a> <a href="/contact">Contact</a></footer></body></html>`;
}

const TEASERS = ["Ferry fares to rise in spring", "Choir looks for tenors", "Council votes on lamps", "Five walks for a dry Sunday", "Old mill to become flats", "Bakers warn of dearer rye", "School bus route changes", "Museum shows lost maps"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

function longDay(day: string): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
