import { createHash } from "node:crypto";
import iso from "i18n-iso-countries";
import type { Actor } from "../../../model/actor.js";
import type { Report } from "../../../model/report.js";
import { agents, entryLine, marksOf, targets, whenBounds, wordOf, type Told } from "../../../6-views/index.js";
import { isDay, wordsAt } from "../rows/cells.js";
import { given, webAddress } from "./given.js";
import type { GraphFormat, GraphObject, GraphPage } from "./graph-format.js";
import { actorKey, uuidOf } from "./uuid.js";

/** When what has no day of its own was made: identities and places are the same in every export. */
const ALWAYS = "2026-01-01T00:00:00.000Z";

/**
 * A STIX 2.1 bundle: a report for each report; identities and locations for those who take part; relationships for what two sides did, agreed or promised and is
 * told as having happened; notes for all other items; opinions and notes for disputes. Ids are UUIDv5 of what they name, so an export made again has the same ones.
 */
export function stix(nameOf: (code: string) => string): GraphFormat {
  const out = new Set<string>(); // who, where, and who is where: what is told again and again
  const ids = createHash("sha256");
  const once = (objects: readonly GraphObject[]): readonly GraphObject[] => objects.filter(({ id }) => !out.has(id as string) && out.add(id as string));
  return {
    head: '{"type":"bundle","objects":[',
    *objectsOf(page) {
      const objects = function* (): Generator<GraphObject> {
        yield* once([PRODUCER]);
        for (const told of page.own) {
          for (const actor of [...agents(told.entry), ...targets(told.entry)]) yield* once(actorObjects(actor, nameOf));
          yield* itemObjects(told);
        }
        for (const report of page.reports) {
          const outlet = outletOf(report);
          if (outlet !== undefined) yield* once(actorObjects(outlet, nameOf));
          yield* reportObjects(report, page);
        }
      };
      for (const made of objects()) {
        ids.update(made["id"] as string);
        yield made;
      }
    },
    tail: () => `\n],"id":"bundle--${uuidOf(`bundle ${ids.digest("hex")}`)}"}\n`,
  };
}

const PRODUCER = object("identity", "producer attache", { created: ALWAYS, modified: ALWAYS, name: "Attaché", identity_class: "system", description: "Program that reads news on relations between countries into a sourced record." });

function object(type: string, name: string, fields: GraphObject): GraphObject {
  return given({ type, spec_version: "2.1", id: idOf(type, name), ...fields });
}

function idOf(type: string, name: string): string {
  return `${type}--${uuidOf(`${type} ${name}`)}`;
}

const PRODUCER_ID = idOf("identity", "producer attache");

const CLASSES: Readonly<Record<NonNullable<Actor["kind"]>, string>> = {
  person: "individual", country: "organization", international: "organization", company: "organization", office: "organization", "armed-group": "group", group: "group",
};

function identityId(actor: Actor): string {
  return idOf("identity", actorKey(actor));
}

/** Who takes part, and where they belong. */
function actorObjects(actor: Actor, nameOf: (code: string) => string): readonly GraphObject[] {
  const { name, kind, code } = actor;
  const identity = object("identity", actorKey(actor), {
    created: ALWAYS, modified: ALWAYS, created_by_ref: PRODUCER_ID, name, identity_class: kind && CLASSES[kind], labels: code?.split(" ").map((part) => `plover:${part}`),
  });
  const place = code?.split(" ")[0];
  const alpha2 = place === undefined ? undefined : iso.alpha3ToAlpha2(place);
  if (place === undefined || alpha2 === undefined) return [identity];
  const location = object("location", `country ${place}`, { created: ALWAYS, modified: ALWAYS, created_by_ref: PRODUCER_ID, name: nameOf(place), country: alpha2 });
  const at = object("relationship", `located ${actorKey(actor)}`, { created: ALWAYS, modified: ALWAYS, created_by_ref: PRODUCER_ID, relationship_type: "located-at", source_ref: identity["id"], target_ref: location["id"] });
  return [identity, location, at];
}

interface Sides {
  readonly source: Actor;
  readonly target: Actor;
}

/** The pairs of an item that are relationships: of what is told as having happened, each actor with each recipient, or all who take part alike. */
function sidesOf({ entry }: Told): readonly Sides[] {
  const isDeed = entry.kind === "event" || (entry.kind === "undertaking" && entry.stage !== "denied");
  if (!isDeed || marksOf(entry).some((mark) => mark !== "historical")) return [];
  const [sources, others] = [agents(entry), targets(entry)];
  const pairs = others.length > 0 ? sources.flatMap((source) => others.map((target) => ({ source, target }))) : sources.flatMap((source, i) => sources.slice(i + 1).map((target) => ({ source, target })));
  const seen = new Set<string>();
  return pairs.filter((pair) => {
    const key = relationName(pair);
    const isNew = !seen.has(key) && identityId(pair.source) !== identityId(pair.target);
    seen.add(key);
    return isNew;
  });
}

function relationName({ source, target }: Sides): string {
  return `${actorKey(source)} → ${actorKey(target)}`;
}

/** The ids under which an item stands in the bundle. */
function refsOf(told: Told): readonly string[] {
  const sides = sidesOf(told);
  return sides.length === 0 ? [idOf("note", told.item.id)] : sides.map((pair) => idOf("relationship", `${told.item.id} ${relationName(pair)}`));
}

function* itemObjects(told: Told): Generator<GraphObject> {
  const { item, entry, report } = told;
  const actors = [...agents(entry), ...targets(entry)];
  const sides = sidesOf(told);
  const shared = { ...times(item.first, item.last), created_by_ref: PRODUCER_ID, confidence: Math.round(entry.confidence * 100), lang: langOf(report), labels: labelsOf(told), external_references: [referenceTo(report), { source_name: "attache", external_id: item.id }] };
  const line = entryLine(entry, report).what;
  for (const pair of sides) {
    yield object("relationship", `${item.id} ${relationName(pair)}`, {
      ...shared, relationship_type: relationType(told), source_ref: identityId(pair.source), target_ref: identityId(pair.target), description: `${line}\n${wordsAt(report.text, entry.sentence)}`, ...span(told),
    });
  }
  if (sides.length === 0) {
    const speaker = wordOf(entry).speaker?.name;
    yield object("note", item.id, {
      ...shared, abstract: line, content: noteText(told), authors: speaker === undefined ? [] : [speaker], object_refs: actors.length === 0 ? [idOf("report", report.id)] : [...new Set(actors.map(identityId))],
    });
  }
  yield* disputeObjects(told);
}

function noteText({ entry, report }: Told): string {
  return wordsAt(report.text, entry.kind === "statement" ? entry.content : entry.sentence) || entry.id;
}

/** What other items say against this one: an opinion where they say that it is not so, a note where they tell it otherwise. */
function* disputeObjects(told: Told): Generator<GraphObject> {
  const { item } = told;
  for (const { about, own, other, item: against, known, reason } of item.disputes) {
    const name = `${about} ${own} ${other}`;
    const shared = { ...times(known, known), created_by_ref: PRODUCER_ID, object_refs: refsOf(told), labels: [`dispute:${about}`], external_references: [{ source_name: "attache", external_id: against, description: "the item that says otherwise" }] };
    if (about === "polarity" || about === "denial" || about === "account") yield object("opinion", name, { ...shared, opinion: "disagree", explanation: reason });
    else yield object("note", `dispute ${name}`, { ...shared, abstract: `Told otherwise: ${about}`, content: reason });
  }
}

function outletOf({ publisher }: Report): Actor | undefined {
  return publisher === undefined ? undefined : { name: publisher, kind: "company" };
}

function reportObjects(report: Report, { told, items, origins }: GraphPage): readonly GraphObject[] {
  const own = [...new Set((told.get(report.id) ?? []).map(({ item }) => item))].flatMap((id) => items.get(id) ?? []);
  const outlet = outletOf(report);
  const refs = [...new Set([...(outlet ? [identityId(outlet)] : []), ...own.flatMap((one) => [...refsOf(one), ...[...agents(one.entry), ...targets(one.entry)].map(identityId)])])];
  const origin = origins.get(report.id);
  const made = object("report", report.id, {
    ...times(report.known, report.known), created_by_ref: PRODUCER_ID, name: report.title ?? report.id, description: report.deck, published: instant(report.known), lang: langOf(report),
    object_refs: refs.length === 0 ? [PRODUCER_ID] : refs, labels: origin && [origin.role], external_references: [referenceTo(report)],
  });
  const copied = origin?.of === undefined ? [] : [object("relationship", `copy ${report.id}`, {
    ...times(report.known, report.known), created_by_ref: PRODUCER_ID, relationship_type: "derived-from", source_ref: made["id"], target_ref: idOf("report", origin.of), description: `${origin.role}${origin.overlap === undefined ? "" : `: ${Math.round(origin.overlap * 100)} % of it stands there`}`,
  })];
  return [made, ...copied];
}

function relationType({ entry }: Told): string {
  if (entry.kind === "event") return [entry.type.toLowerCase(), entry.mode].filter(Boolean).join("-");
  return entry.kind === "undertaking" ? `undertaking-${entry.stage}` : "related-to";
}

function labelsOf({ entry }: Told): readonly string[] {
  const kind = entry.kind === "event" ? [`quad:${entry.quad}`] : entry.kind === "statement" ? [entry.stance] : entry.kind === "undertaking" ? [entry.form, entry.stage] : [];
  return [entry.kind, ...kind, ...marksOf(entry), `told-by:${entry.attribution.by}`, ...entry.topics];
}

function referenceTo(report: Report): GraphObject {
  return given({ source_name: report.publisher ?? report.wire ?? "report", description: report.title, url: webAddress(report.url ?? report.uri), external_id: report.id });
}

function langOf({ language }: Report): string | undefined {
  return language === "und" ? undefined : language;
}

/** STIX has no month or year: from the first instant of the first day to the last of the last, and only ends that are known. */
function span({ when }: Told): GraphObject {
  const { from, to } = whenBounds(when);
  return { start_time: isDay(from) ? instant(from) : undefined, stop_time: isDay(to) ? `${to}T23:59:59.999Z` : undefined };
}

function times(first: string, last: string): { readonly created: string; readonly modified: string } {
  return { created: instant(first), modified: instant(last) };
}

function instant(day: string): string {
  return isDay(day) ? `${day}T00:00:00.000Z` : ALWAYS;
}
