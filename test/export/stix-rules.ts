// What STIX 2.1 (OASIS Standard, 10 June 2021) asks of the object types that Attaché writes: parts 2 (common properties), 4 and 5 (types), 6 (vocabularies), 10 (ids, references).

export type StixObject = { readonly [field: string]: unknown };

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string" && value !== "";
const time: Check = (value) => typeof value === "string" && TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value));
const oneOf = (...values: readonly string[]): Check => (value) => values.includes(value as string);
const idOf = (...types: readonly string[]): Check => (value) => typeof value === "string" && new RegExp(`^(?:${types.join("|")})--${UUID}$`).test(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.length > 0 && value.every(check) && new Set(value.map((one) => JSON.stringify(one))).size === value.length;
const matching = (pattern: RegExp): Check => (value) => typeof value === "string" && pattern.test(value);

const ANY = ["identity", "location", "note", "opinion", "relationship", "report"];

const reference: Check = (value) => {
  const { source_name, description, url, external_id, ...rest } = value as StixObject;
  return text(source_name) && [description, url, external_id].some((one) => one !== undefined) && [description, external_id].every((one) => one === undefined || text(one)) && (url === undefined || URL.canParse(url as string)) && Object.keys(rest).length === 0;
};

interface Rules {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional: Readonly<Record<string, Check>>;
}

const common: Rules = {
  required: { type: oneOf(...ANY), spec_version: oneOf("2.1"), id: idOf(...ANY), created: time, modified: time },
  optional: {
    created_by_ref: idOf("identity"), labels: listOf(text), confidence: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100, lang: matching(/^[a-z]{2,3}$/), external_references: listOf(reference),
  },
};

const TYPES: Readonly<Record<string, Rules>> = {
  identity: { required: { name: text }, optional: { description: text, identity_class: oneOf("individual", "group", "system", "organization", "class", "unspecified") } },
  location: { required: { country: matching(/^[A-Z]{2}$/) }, optional: { name: text } },
  note: { required: { content: text, object_refs: listOf(idOf(...ANY)) }, optional: { abstract: text, authors: listOf(text) } },
  opinion: { required: { opinion: oneOf("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"), object_refs: listOf(idOf(...ANY)) }, optional: { explanation: text, authors: listOf(text) } },
  relationship: {
    required: { relationship_type: matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), source_ref: idOf("identity", "location", "report"), target_ref: idOf("identity", "location", "report") },
    optional: { description: text, start_time: time, stop_time: time },
  },
  report: { required: { name: text, published: time, object_refs: listOf(idOf(...ANY)) }, optional: { description: text, report_types: listOf(text) } },
};

/** What is wrong with an object, alone. */
export function faultsOf(object: StixObject): readonly string[] {
  const type = object["type"] as string;
  const rules = TYPES[type];
  if (rules === undefined) return [`no such type: ${type}`];
  const required = { ...common.required, ...rules.required };
  const known: Readonly<Record<string, Check>> = { ...required, ...common.optional, ...rules.optional };
  const { start_time: start, stop_time: stop } = object as { readonly start_time?: string; readonly stop_time?: string };
  return [
    ...Object.keys(required).filter((field) => object[field] === undefined).map((field) => `${type} lacks ${field}`),
    ...Object.entries(object).filter(([field, value]) => known[field]?.(value) !== true).map(([field, value]) => `${type}.${field}: ${JSON.stringify(value).slice(0, 100)}`),
    ...(String(object["id"]).startsWith(`${type}--`) ? [] : [`the id of ${type} is ${String(object["id"])}`]),
    ...(String(object["modified"]) >= String(object["created"]) ? [] : [`${type} was changed before it was made`]),
    ...(start !== undefined && stop !== undefined && stop <= start ? [`${type} stops before it starts`] : []),
  ];
}

/** What is wrong with a bundle: each object, ids that come twice, references that lead nowhere. */
export function bundleFaults(bundle: StixObject): readonly string[] {
  const { type, id, objects, ...rest } = bundle as { readonly type: string; readonly id: string; readonly objects: readonly StixObject[] };
  const ids = objects.map((object) => object["id"] as string);
  const held = new Set(ids);
  const refs = objects.flatMap((object) => Object.entries(object).flatMap(([field, value]) => (field.endsWith("_ref") ? [value as string] : field.endsWith("_refs") ? (value as readonly string[]) : [])));
  return [
    ...(type === "bundle" && idOf("bundle")(id) && Object.keys(rest).length === 0 ? [] : ["the bundle itself"]),
    ...objects.flatMap(faultsOf),
    ...(held.size === ids.length ? [] : [`ids that come twice: ${ids.filter((one, i) => ids.indexOf(one) !== i).slice(0, 3).join(", ")}`]),
    ...refs.filter((ref) => !held.has(ref)).map((ref) => `leads nowhere: ${ref}`),
  ];
}
