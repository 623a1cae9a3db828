import type { Diagnostic } from "../../model/diagnostic.js";
import { collapse } from "../block.js";
import { dayOfTimestamp } from "../calendar-date.js";

export interface LinkedData {
  readonly headline?: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  readonly notes: readonly Diagnostic[];
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /^(?:\w*article|reportage\w*|blogposting|liveblogposting|socialmediaposting|webpage|review|report)$/i;
const MAX_NODES = 2000;

/** The article that a page describes in JSON-LD (schema.org), found in `@graph`, lists and `mainEntity` alike. */
export function readLinkedData(scripts: readonly string[], uri: string): LinkedData {
  const notes: Diagnostic[] = [];
  const nodes: Json[] = [];
  for (const script of scripts) {
    const source = script.trim().replace(/^<!--|-->$|^\/\*.{0,40}?\*\/|;$/g, "");
    if (source === "" || source.length > 2_000_000) continue;
    const parsed = parse(source);
    if (parsed.ok) collect(parsed.value, nodes);
    else notes.push({ code: "broken-metadata", uri, message: `${uri}: a JSON-LD block of the page is not valid JSON and was not used`, remedy: "Nothing to do: the page's other markup is used." });
  }
  const byId = new Map(nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article = articles.find((node) => typesOf(node).some((type) => !/^webpage$/i.test(type)) && node["datePublished"] !== undefined) ?? articles.find((node) => node["datePublished"] !== undefined) ?? articles[0];
  if (!article) return { authors: [], notes };
  const headline = textOf(article["headline"]);
  const description = textOf(article["description"]);
  const publisher = namesOf(article["publisher"], byId)[0];
  const published = dayIn(article["datePublished"]);
  const updated = dayIn(article["dateModified"]);
  return {
    authors: namesOf(article["author"], byId),
    notes,
    ...(headline && { headline }),
    ...(description && { description }),
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(updated && { updated }),
  };
}

function parse(source: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(source) as unknown };
  } catch {
    try {
      const unescaped = /^[\s[{]{1,20}&quot;/.test(source) ? decodeEntities(source) : source; // escaped once too often
      return { ok: true, value: JSON.parse(unescaped.replace(/\p{Cc}+/gu, " ")) as unknown }; // line breaks inside strings
    } catch {
      return { ok: false };
    }
  }
}

/** Breadth first and bounded, however the page nests it. */
function collect(root: unknown, nodes: Json[]): void {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, 500));
    else if (isObject(value)) {
      nodes.push(value);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"]) if (value[key] !== undefined) queue.push(value[key]);
    }
  }
}

function typesOf(node: Json): readonly string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((value): value is string => typeof value === "string");
}

function namesOf(value: unknown, byId: ReadonlyMap<unknown, Json>): readonly string[] {
  if (typeof value === "string") return [collapse(value)];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one: unknown) => (Array.isArray(one) ? [] : namesOf(one, byId)));
  if (!isObject(value)) return [];
  const name = textOf(value["name"]) ?? textOf(byId.get(value["@id"])?.["name"]);
  return name === undefined ? [] : [name];
}

function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" && one.trim() !== "" ? decodeEntities(collapse(one)).slice(0, 2000) : undefined;
}

/** JSON-LD often holds text that was escaped for HTML once too much. */
function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d{1,6});/g, (whole, code: string) => (Number(code) > 0 && Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(quot|apos|lt|gt|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/&amp;/g, "&");
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " ", rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“", ndash: "–", mdash: "—" };

function dayIn(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" ? dayOfTimestamp(one) : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
