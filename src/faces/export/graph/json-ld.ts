import type { Actor } from "../../../model/actor.js";
import type { EventEntry, FigureEntry, StatementEntry, UndertakingEntry } from "../../../model/entry.js";
import type { Report } from "../../../model/report.js";
import { agents, entryLine, isDated, marksOf, targets, whenBounds, type Told } from "../../../6-views/index.js";
import { inertJson } from "../../print/inert.js";
import { isDay, wordsAt } from "../rows/cells.js";
import { given, webAddress } from "./given.js";
import type { GraphFormat, GraphObject, GraphPage } from "./graph-format.js";
import { actorKey, uuidOf } from "./uuid.js";

/** Terms of schema.org, and under `attache:` those that it lacks. */
const CONTEXT = {
  "@vocab": "https://schema.org/",
  attache: "urn:x-attache:",
  url: { "@type": "@id" },
  startDate: { "@type": "Date" },
  endDate: { "@type": "Date" },
  datePublished: { "@type": "Date" },
  dateModified: { "@type": "Date" },
};

/**
 * A record as JSON-LD in the terms of schema.org: NewsArticle, Event (also Action, for who acts on whom), Quotation, Claim, Observation, Action; Person, Organization and
 * Country for those who take part. What is said not to be so is a Claim, never an Event. Every `@id` is a UUIDv5 of what it names, so an export made again has the same ones.
 */
export function jsonLd(): GraphFormat {
  const out = new Set<string>();
  return {
    head: `{"@context":${inertJson(CONTEXT)},"@graph":[`,
    *objectsOf(page) {
      for (const told of page.own) {
        for (const actor of [...agents(told.entry), ...targets(told.entry)]) yield* once(actorNode(actor), out);
        yield itemNode(told);
      }
      for (const report of page.reports) {
        for (const name of [report.publisher, report.wire]) if (name !== undefined) yield* once(organisation(name), out);
        yield articleNode(report, page);
      }
    },
    tail: () => "\n]}\n",
  };
}

function* once(node: GraphObject, out: Set<string>): Generator<GraphObject> {
  const id = node["@id"] as string;
  if (out.has(id)) return;
  out.add(id);
  yield node;
}

function nameOf(key: string): string {
  return `urn:uuid:${uuidOf(key)}`;
}

const reference = (key: string): GraphObject => ({ "@id": nameOf(key) });
const refs = (actors: readonly Actor[]): readonly GraphObject[] => [...new Set(actors.map(actorKey))].map(reference);

const KINDS: Readonly<Record<NonNullable<Actor["kind"]>, string>> = {
  country: "Country", person: "Person", office: "GovernmentOrganization", company: "Corporation", international: "Organization", "armed-group": "Organization", group: "Organization",
};

function actorNode(actor: Actor): GraphObject {
  return given({ "@id": nameOf(actorKey(actor)), "@type": actor.kind === undefined ? "Thing" : KINDS[actor.kind], name: actor.name, identifier: actor.code });
}

function organisation(name: string): GraphObject {
  return { "@id": nameOf(`outlet ${name}`), "@type": "NewsMediaOrganization", name };
}

function articleNode(report: Report, { told, origins }: GraphPage): GraphObject {
  const origin = origins.get(report.id);
  return given({
    "@id": nameOf(report.id), "@type": "NewsArticle", identifier: report.id, headline: report.title, alternativeHeadline: report.deck, url: webAddress(report.url ?? report.uri), inLanguage: report.language === "und" ? undefined : report.language,
    datePublished: report.published?.value, dateModified: report.updated?.value, dateline: report.dateline?.place,
    publisher: report.publisher && reference(`outlet ${report.publisher}`), sourceOrganization: report.wire && reference(`outlet ${report.wire}`), author: report.bylines.map(({ name }) => ({ "@type": "Person", name })),
    isBasedOn: origin?.of && reference(origin.of), mentions: [...new Set((told.get(report.id) ?? []).map(({ item }) => item))].map(reference),
    "attache:known": report.known, "attache:role": origin?.role,
  });
}

function itemNode(told: Told): GraphObject {
  const { item, entry, report } = told;
  const fields = isDenied(told) ? claim(told) : OF_KIND[entry.kind](told as never);
  return given({
    "@id": nameOf(item.id), ...fields, identifier: item.id, name: entryLine(entry, report).what, keywords: entry.topics, subjectOf: reference(report.id), description: wordsAt(report.text, entry.sentence),
    "attache:voices": item.voices, "attache:reports": told.reports, "attache:firstKnown": item.first, "attache:marks": marksOf(entry), "attache:toldBy": entry.attribution.by, "attache:date": isDated(told.when) ? told.when.value : undefined,
    "attache:disputedBy": [...new Set(item.disputes.map((dispute) => dispute.item))].map(reference),
  });
}

function isDenied({ entry }: Told): boolean {
  return entry.polarity === "negated" && entry.kind !== "statement";
}

/** That something is not so. */
function claim({ entry, report }: Told): GraphObject {
  return { "@type": "Claim", text: wordsAt(report.text, entry.sentence), about: refs([...agents(entry), ...targets(entry)]), appearance: reference(report.id) };
}

type ToldOf<E> = Told & { readonly entry: E };

const OF_KIND = {
  event: (told: ToldOf<EventEntry>): GraphObject => {
    const { type, mode, quad, intensity, actors, recipients, where } = told.entry;
    return {
      "@type": ["Event", "Action"], ...days(told), ...status(told), agent: refs(actors), recipient: refs(recipients), location: where && given({ "@type": "Place", name: where.name, address: where.country && { "@type": "PostalAddress", addressCountry: where.country } }),
      "attache:type": [type, mode].filter(Boolean).join(" "), "attache:quad": quad, "attache:intensity": intensity,
    };
  },
  statement: (told: ToldOf<StatementEntry>): GraphObject => {
    const { speaker, content, manner, stance } = told.entry;
    const said = wordsAt(told.report.text, content);
    const who = speaker === null ? [] : refs([speaker]);
    const isQuoted = manner === "direct";
    return { "@type": isQuoted ? "Quotation" : "Claim", text: said, ...(isQuoted ? { creator: who, isPartOf: reference(told.report.id) } : { author: who, appearance: reference(told.report.id) }), "attache:stance": stance };
  },
  figure: ({ entry }: ToldOf<FigureEntry>): GraphObject => {
    const { value, upper, bound, unit, measure, of, period } = entry;
    const limits = bound === "min" ? { minValue: value } : bound === "max" ? { maxValue: value } : bound === "range" ? { minValue: value, maxValue: upper } : { value };
    return {
      "@type": "Observation", variableMeasured: measure, observationAbout: refs(of), unitText: unit, ...limits, observationPeriod: isDated(period) ? period.value : undefined, "attache:text": entry.text, "attache:bound": bound,
    };
  },
  undertaking: (told: ToldOf<UndertakingEntry>): GraphObject => {
    const { form, stage, subject, parties, value } = told.entry;
    return {
      "@type": "Action", agent: refs(parties), object: subject && { "@type": "Thing", name: subject }, ...actionDays(told), actionStatus: STATUS[stage],
      result: value && given({ "@type": "QuantitativeValue", value: value.amount, unitText: value.unit }), "attache:form": form, "attache:stage": stage,
    };
  },
} as const;

/** Where a rung of the ladder stands among schema.org's four. */
const STATUS: Readonly<Record<UndertakingEntry["stage"], string>> = {
  signalled: "PotentialActionStatus", proposed: "PotentialActionStatus", negotiating: "PotentialActionStatus", agreed: "PotentialActionStatus", signed: "ActiveActionStatus", ratified: "ActiveActionStatus",
  "in-force": "ActiveActionStatus", implemented: "CompletedActionStatus", ended: "CompletedActionStatus", suspended: "FailedActionStatus", withdrawn: "FailedActionStatus", denied: "FailedActionStatus",
};

function status({ entry }: Told): GraphObject {
  return entry.modality === "asserted" ? { actionStatus: "CompletedActionStatus" } : { actionStatus: "PotentialActionStatus", eventStatus: entry.modality === "future" ? "EventScheduled" : undefined };
}

function days({ when }: Told): GraphObject {
  const { from, to } = whenBounds(when);
  return { startDate: isDay(from) ? from : undefined, endDate: isDay(to) ? to : undefined };
}

function actionDays(told: Told): GraphObject {
  const { startDate, endDate } = days(told);
  return { startTime: startDate, endTime: endDate };
}
