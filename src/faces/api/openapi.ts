import { z } from "zod";
import { ENDPOINTS, type Endpoint } from "../../contract/api.js";
import { FILES, FILES_PATH } from "../../contract/files.js";
import { ErrorResponse } from "../../contract/desk.js";
import { Decision } from "../../model/decision.js";
import { Entry } from "../../model/entry.js";
import { Item } from "../../model/item.js";
import { Report } from "../../model/report.js";

interface JsonSchema { readonly [key: string]: unknown }

/** The OpenAPI 3.1 document, made from the table of endpoints: it says what the server checks. */
export function openApi(): object {
  const registry = z.registry<{ id: string }>();
  registry.add(ErrorResponse, { id: "Error" });
  for (const [id, noun] of Object.entries({ Report, Entry, Item, Decision })) registry.add(noun, { id });
  for (const [name, { answer, body }] of endpoints()) {
    registry.add(answer, { id: `${capital(name)}Answer` });
    if (body !== undefined) registry.add(body, { id: `${capital(name)}Request` });
  }
  const { schemas } = z.toJSONSchema(registry, { target: "draft-2020-12", io: "output", uri: (id) => `#/components/schemas/${id}` });
  const plain = Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]));
  const paths = Object.fromEntries(endpoints().map(([name, endpoint]) => [endpoint.path, { [endpoint.method]: operation(name, endpoint) }]));
  const files = Object.fromEntries(Object.entries(FILES).map(([file, { of, type, summary }]) => [`${FILES_PATH}${file}`, { get: {
    operationId: file, summary, parameters: parametersOf(ENDPOINTS[of]).map((parameter) => ({ ...parameter, in: "query" })),
    responses: { 200: { description: "the file", content: { [type]: { schema: /^text|bibtex|json$/.test(type) ? { type: "string" } : { type: "string", format: "binary" } } } }, default: { description: "what went wrong", content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } } },
  } }]));
  return {
    openapi: "3.1.0",
    info: { title: "Attaché", version: "1", description: "The record of what was said and done between countries, every line with the words that it came from." },
    servers: [{ url: "/" }],
    paths: { ...paths, ...files },
    components: { schemas: plain },
  };
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly description?: string;
}

/** What an endpoint takes in its address. */
export function parametersOf({ path, query }: Endpoint): readonly Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "output" }) as { readonly properties?: Readonly<Record<string, JsonSchema>>; readonly required?: readonly string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: path.includes(`{${name}}`) ? ("path" as const) : ("query" as const),
    required: required.includes(name),
    schema,
    ...(typeof description === "string" && { description }),
  }));
}

export function endpoints(): readonly (readonly [string, Endpoint])[] {
  return Object.entries(ENDPOINTS);
}

function operation(name: string, endpoint: Endpoint): object {
  const ref = (id: string): object => ({ $ref: `#/components/schemas/${id}` });
  const form = { type: "object", properties: { files: { type: "array", items: { type: "string", format: "binary" } }, text: { type: "string" } } };
  const body = endpoint.method === "get" ? {} : { requestBody: { required: true, content: endpoint.body === undefined ? { "multipart/form-data": { schema: form } } : { "application/json": { schema: ref(`${capital(name)}Request`) } } } };
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: parametersOf(endpoint),
    ...body,
    responses: {
      200: { description: "done", content: { [endpoint.lines ? "application/x-ndjson" : "application/json"]: { schema: ref(`${capital(name)}Answer`) } } },
      ...(endpoint.method === "get" && { 304: { description: "nothing has changed since the ETag that was sent" } }),
      default: { description: "what went wrong", content: { "application/json": { schema: ref("Error") } } },
    },
  };
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
