import type { Diagnostic } from "../../model/diagnostic.js";
import { collapse } from "../block.js";
import { dayOfTimestamp } from "../calendar-date.js";
import type { PageFacts } from "../page-facts.js";
import type { PageElement } from "./dom.js";
import { readLinkedData } from "./linked-data.js";
import type { Attributes, ParsedPage } from "./parse-page.js";

const TITLES = ["og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title", "citation_title"];
const DESCRIPTIONS = ["og:description", "description", "twitter:description", "dc.description"];
const PUBLISHED = ["article:published_time", "og:published_time", "datepublished", "article.published", "publish-date", "publishdate", "publication_date", "pubdate", "dc.date.issued", "dcterms.issued", "parsely-pub-date", "sailthru.date", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_online_date", "published_time", "release_date"];
const UPDATED = ["article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "article:updated_time", "dcterms.modified", "dc.date.modified", "revised"];
/** names under which sites put either day */
const DATED = ["date", "dc.date", "dcterms.date", "dcterms.created", "creation_date", "citation_date"];
/** how sites that follow no custom name them: "w-published-date", "pub_date", "published"; not "article:publisher", "last-published" */
const PUBLISHED_NAME = /^(?!.*(?:last|re-?publ))(?:.*[^a-z])?(?:date)?[ ._:-]?(?:publish(?:ed)?|publication|pub)[ ._:-]?(?:date|time|on|at|day)?$/;
const UPDATED_NAME = /(?:^|[^a-z])(?:date|last)?[ ._:-]?(?:updated?|modified|revised)[ ._:-]?(?:date|time|on|at|day)?$/;
const AUTHORS = ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "citation_author", "article:author_name"];
const PUBLISHERS = ["og:site_name", "application-name", "dc.publisher", "article:publisher", "publisher", "twitter:site"];

/** What JSON-LD, meta elements, links and `<time>` say, the most explicit first. */
export function readMetadata(page: ParsedPage, uri: string): { readonly facts: PageFacts; readonly notes: readonly Diagnostic[] } {
  const meta = metaValues(page.metas);
  // some frameworks put the script that was meant into a meta element of its name
  const stray = page.metas.flatMap((meta) => (/\bld\+json$/i.test(meta["name"] ?? "") ? (meta["content"] ?? []) : []));
  const linked = readLinkedData([...page.linkedData, ...stray], uri);
  const first = (names: readonly string[]): string | undefined => names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
  const days = (names: readonly string[]): readonly string[] => names.flatMap((name) => meta.get(name) ?? []).flatMap((value) => dayOfTimestamp(value) ?? []);
  const day = (names: readonly string[]): string | undefined => days(names)[0];
  const pageTitle = collapse(page.title.slice(0, 1000));
  const titles = [linked.headline, ...TITLES.flatMap((name) => meta.get(name) ?? []), pageTitle, ...withoutOutlet(pageTitle)].filter((title) => title !== undefined && title !== "") as string[];
  const authors = linked.authors.length > 0 ? linked.authors : AUTHORS.flatMap((name) => meta.get(name) ?? []);
  const publisher = linked.publisher ?? PUBLISHERS.flatMap((name) => meta.get(name) ?? []).find((name) => !/^(?:https?:|@)/.test(name));
  const description = linked.description ?? first(DESCRIPTIONS);
  const like = (pattern: RegExp): readonly string[] => [...meta.keys()].filter((name) => pattern.test(name));
  const updated = linked.updated ?? day(UPDATED) ?? day(like(UPDATED_NAME)) ?? itemDay(page.marked, UPDATED_NAME);
  const given = [...(linked.published === undefined ? [] : [linked.published]), ...days(PUBLISHED), ...days(like(PUBLISHED_NAME))];
  // nothing is published after its last change: of several days, one that is so is of something else
  const published = given.find((one) => updated === undefined || one <= updated) ?? given[0] ?? itemDay(page.marked, PUBLISHED_NAME);
  const dated = day(DATED);
  const url = canonical(page.links, meta);
  const language = page.language ?? first(["og:locale", "content-language", "language"]);
  return {
    facts: {
      titles: [...new Set(titles.map(collapse))],
      authors: cleanAuthors(authors),
      times: timeDays(page.marked),
      ...(description && { description: collapse(description) }),
      ...(publisher && { publisher: collapse(publisher) }),
      ...(published && { published }),
      ...(updated && { updated }),
      ...(dated && { dated }),
      ...(url && { url }),
      ...(language && { language }),
    },
    notes: linked.notes,
  };
}

function metaValues(metas: readonly Attributes[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const attributes of metas) {
    const content = attributes["content"]?.trim();
    if (!content) continue;
    const names = [attributes["property"], attributes["name"], attributes["itemprop"], attributes["http-equiv"]];
    for (const name of names) {
      const key = name?.trim().toLowerCase().slice(0, 100);
      if (key) values.set(key, [...(values.get(key) ?? []), content.slice(0, 2000)]);
    }
  }
  return values;
}

/** "Title | Outlet" also without the outlet. */
function withoutOutlet(title: string): readonly string[] {
  const match = /^(.{15,}?)\s+[|–—·»-]\s+[^|–—·»]{2,60}$/.exec(title);
  return match?.[1] ? [match[1]] : [];
}

/** The day of the first element with a property of such a name; one may have several: "dateCreated datePublished". */
function itemDay(marked: readonly PageElement[], name: RegExp): string | undefined {
  for (const element of marked) {
    const properties = element.getAttribute("itemprop")?.slice(0, 200).toLowerCase().split(/\s+/) ?? [];
    if (!properties.some((property) => name.test(property))) continue;
    const day = dayOfTimestamp(element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent.slice(0, 200));
    if (day) return day;
  }
  return undefined;
}

function timeDays(marked: readonly PageElement[]): readonly string[] {
  const days: string[] = [];
  for (const element of marked) {
    if (element.localName !== "time") continue;
    const day = dayOfTimestamp(element.getAttribute("datetime") ?? element.textContent.slice(0, 200));
    if (day) days.push(day);
    if (days.length >= 20) break;
  }
  return days;
}

function canonical(links: readonly Attributes[], meta: ReadonlyMap<string, readonly string[]>): string | undefined {
  let link: string | undefined;
  for (const attributes of links) {
    if (attributes["rel"]?.toLowerCase() === "canonical") link ??= attributes["href"]?.trim();
  }
  return [link, meta.get("og:url")?.[0]].find((url) => url !== undefined && /^https?:\/\/\S+$/i.test(url));
}

function cleanAuthors(authors: readonly string[]): readonly string[] {
  const names = authors
    .filter((author) => !/^https?:|[<>{}]/.test(author))
    .flatMap((author) => author.replace(/^\s*by:?\s+/i, "").split(/\s*(?:,|;|\band\b|&)\s+/))
    .map(collapse)
    .filter((name) => name.length > 1 && name.length < 60 && !/\d|@|^admin$|\.(?:com|org|net)\b/i.test(name));
  return [...new Set(names)].slice(0, 12);
}

