import type { Article } from "./copies-articles.js";
import { localParagraph, OUTLETS, pageOf, type Outlet } from "./copies-page.js";
import { rewrite, type Thoroughness } from "./copies-rewrite.js";
import { drawFrom, type Draw } from "./seeded.js";

/** What the generator made of an article. `reordered` is a reprint whose paragraphs change places. */
export type Making = "original" | "reprint" | "reordered" | "excerpt" | "rewrite";

/** A page of the generated press, and what is true of it. */
export interface MadePage {
  readonly url: string;
  readonly html: string;
  /** the article that it was made from */
  readonly article: string;
  readonly making: Making;
}

/** A shorter article leaves nothing to excerpt: what is worth printing would be most of it. */
const LEAST_EXCERPTED = 250;

const AGENCIES = ["Reuters", "AFP", "Xinhua", "TASS"];

/**
 * The article's own page and, of every second article, its copies: a padded reprint, a reordered one, an excerpt and a rewrite. Two in
 * five originals are an agency's. What appears on the same day as its original credits that agency; a copy that credits nobody appears
 * a day or more later, since nothing but the day would tell which was first. Articles are spread over a month, so that many
 * share a day, an outlet and a subject. Seeded.
 */
export function makePages(articles: readonly Article[], seed: number, thoroughness: Thoroughness = "half"): readonly MadePage[] {
  return articles.flatMap((article, i) => {
    const draw = drawFrom(seed * 100_003 + i);
    const day = draw.below(30);
    const agency = draw.chance(0.4) ? draw.pick(AGENCIES) : undefined;
    const home: Outlet = agency === undefined ? { ...draw.pick(OUTLETS), name: article.outlet, host: `${article.outlet}.example` } : { name: agency, host: `${agency.toLowerCase()}.example`, layout: draw.below(3) };
    const number = String(i);
    const page = (making: Making, outlet: Outlet, at: number, credited: string | undefined, sentences: readonly string[], paragraphs: readonly string[]): MadePage => {
      const url = `https://${outlet.host}/${making}/${number}`;
      const head = { title: titleOf(sentences), day: dayOf(at), url, ...(credited !== undefined && { agency: credited }), ...(credited !== undefined && draw.chance(0.5) && { dateline: "London" }) };
      return { url, html: pageOf(outlet, head, paragraphs, draw), article: article.name, making };
    };
    const original = page("original", home, day, agency, article.sentences, paragraphsOf(article.sentences, draw));
    if (i % 2 === 1) return [original];
    const outlets = draw.shuffled(OUTLETS);
    const makings = (["reprint", "reordered", "excerpt", "rewrite"] as const).filter((making) => making !== "excerpt" || count(article.sentences) >= LEAST_EXCERPTED);
    const copies = makings.map((making, n) => {
      const credited = agency !== undefined && draw.chance(0.8) ? agency : undefined;
      const at = credited === undefined ? day + 1 + draw.below(3) : day + draw.below(3);
      const sentences = making === "rewrite" ? rewrite(article.sentences, thoroughness, draw) : article.sentences;
      return page(making, outlets[n]!, at, credited, sentences, retold(making, sentences, draw));
    });
    return [original, ...copies];
  });
}

/** The paragraphs of a copy: cut, moved, padded. */
function retold(making: Exclude<Making, "original">, sentences: readonly string[], draw: Draw): readonly string[] {
  const paragraphs = paragraphsOf(sentences, draw);
  const padding = (most: number): readonly string[] => Array.from({ length: draw.below(most + 1) }, () => localParagraph(draw));
  switch (making) {
    case "reprint": {
      // Another lede: the first paragraph gives way to one of the outlet's own, where the story can spare it (a quarter at most).
      const lede = 4 * count(paragraphs.slice(0, 1)) <= count(paragraphs) && draw.chance(0.5) ? [localParagraph(draw), ...paragraphs.slice(1)] : paragraphs;
      return [...lede, ...padding(2)];
    }
    case "reordered":
      return [...draw.shuffled(paragraphs), ...padding(1)];
    case "excerpt": {
      // A fifth to two fifths of the words, and at least 80, from the top or from anywhere.
      const from = draw.chance(0.6) ? 0 : draw.below(Math.max(1, Math.floor(sentences.length / 2)));
      const least = Math.max(80, Math.floor((0.2 + draw.below(20) / 100) * count(sentences)));
      let to = from;
      for (let words = 0; to < sentences.length && words < least; to++) words += count([sentences[to]!]);
      return paragraphsOf(sentences.slice(from, to), draw);
    }
    case "rewrite":
      return [...paragraphs, ...padding(1)];
  }
}

/** Sentences in paragraphs of one to three. */
function paragraphsOf(sentences: readonly string[], draw: Draw): readonly string[] {
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; ) {
    const size = 1 + draw.below(3);
    paragraphs.push(sentences.slice(i, i + size).join(" "));
    i += size;
  }
  return paragraphs;
}

function titleOf(sentences: readonly string[]): string {
  return sentences[0]!.split(" ").slice(0, 9).join(" ").replace(/[.,;:]$/, "");
}

function count(sentences: readonly string[]): number {
  return sentences.reduce((sum, text) => sum + text.split(" ").length, 0);
}

function dayOf(at: number): string {
  return new Date(Date.UTC(2022, 6, 1) + at * 86_400_000).toISOString().slice(0, 10);
}
