import { createHash } from "node:crypto";
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ENDPOINTS } from "../../contract/api.js";
import { DecisionRequest } from "../../contract/decision-request.js";
import type { ReadEvent } from "../../contract/desk.js";
import { FILES, FILES_PATH, type FileName } from "../../contract/files.js";
import { fileTitle } from "../export/files.js";
import { answering } from "./answering.js";
import { ANSWERS } from "./answers.js";
import type { Asked, Question } from "./question.js";
import { decide } from "./decide.js";
import { docsPage, DOCS_STYLE } from "./docs-page.js";
import { errorOf, RequestError } from "./error.js";
import { headers, ownName, ownWrite, tokenShown } from "./guard.js";
import { openApi } from "./openapi.js";
import { limiter, type Rate } from "./rate.js";
import { givenOf, readGiven } from "./read-stream.js";
import type { Service } from "./service.js";
import { webFile } from "./web-file.js";

export interface Limits {
  /** bytes of a form of files, and of any other body */
  readonly formBytes: number;
  readonly bodyBytes: number;
  readonly asks: Rate;
  readonly writes: Rate;
}

export const LIMITS: Limits = { formBytes: 64_000_000, bodyBytes: 1_000_000, asks: { burst: 1000, perSecond: 500 }, writes: { burst: 60, perSecond: 20 } };

/** The API, its documents, and the web app, as one function from request to response. */
export function createApp(service: Service, limits: Limits = LIMITS): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(within(limits.asks));
  app.use(service.token === undefined ? ownName : tokenShown(service.token));

  const { answered, filed } = asks(service);
  for (const name of Object.keys(ANSWERS) as readonly Asked[]) app.get(ENDPOINTS[name].path.replace(/\{(\w+)\}/g, ":$1"), (c) => answered(name, c));
  app.get(`${FILES_PATH}:file`, filed);

  app.post("/api/*", ownWrite, within(limits.writes));
  app.post(ENDPOINTS.decide.path, atMost(limits.bodyBytes), async (c) => c.json(await decide(DecisionRequest.parse(await json(c)), service)));
  const oneByOne = queue();
  app.post(ENDPOINTS.read.path, atMost(limits.formBytes), async (c) => {
    const given = await givenOf(await form(c));
    return c.body(lines(oneByOne(() => readGiven(given, service))), 200, { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" });
  });
  app.all("/api/*", (c) => { throw new RequestError(404, { code: "no-such-endpoint", message: `There is no ${c.req.method} ${c.req.path}.`, remedy: "/docs lists what there is." }); });

  app.get("/openapi.json", (c) => c.json(openApi()));
  app.get("/docs", (c) => c.html(docsPage()));
  app.get("/docs.css", (c) => c.body(DOCS_STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("*", (c) => webFile(c.req.path, service.web));
  app.onError((thrown, c) => {
    const { status, body, fault } = errorOf(thrown);
    if (fault) service.onFault?.(thrown);
    const wait = thrown instanceof RequestError ? thrown.retryAfter : undefined;
    if (wait !== undefined) c.header("retry-after", String(wait));
    return c.json(body, status as 400, { "cache-control": "no-store" });
  });
  return app;
}

/** The record's answers and files, each with a tag: who has it already is told so. */
function asks(service: Service): { readonly answered: (name: Asked, c: Context) => Promise<Response>; readonly filed: (c: Context) => Promise<Response> } {
  const answer = answering(service);
  const record = createHash("sha256").update(`${service.record} ${service.attache.reader} ${service.by}`).digest("hex").slice(0, 8);
  const send = async (c: Context, name: Asked, question: (query: object) => Question, more: (query: object) => Record<string, string>): Promise<Response> => {
    const revision = await service.attache.record.revision();
    const etag = `W/"${record}.${revision}"`;
    const given = new URL(c.req.url).searchParams;
    given.delete("token");
    const { file: _file, ...inPath } = c.req.param() as { readonly [part: string]: string };
    const query = ENDPOINTS[name].query.strict().parse({ ...Object.fromEntries(given), ...inPath });
    const tags = { etag, "cache-control": "private, no-cache" };
    if ((c.req.header("if-none-match") ?? "").split(/\s*,\s*/).includes(etag)) return c.body(null, 304, tags);
    return c.body(await answer(revision, question(query), c.req.raw.signal), 200, { ...tags, ...more(query) });
  };
  return {
    answered: (name, c) => send(c, name, (query) => ({ kind: "answer", name, query }), () => ({ "content-type": "application/json; charset=utf-8" })),
    filed: (c) => {
      const file = c.req.param("file") as FileName;
      if (!Object.hasOwn(FILES, file)) throw new RequestError(404, { code: "no-such-file", message: `There is no file ${file}.`, remedy: `There are ${Object.keys(FILES).join(", ")}.` });
      return send(c, FILES[file].of, (query) => ({ kind: "file", file, query }), (query) => ({
        "content-type": contentType(FILES[file].type), "content-disposition": `attachment; filename="${fileTitle(file, query as { readonly [name: string]: unknown })}"`,
      }));
    },
  };
}

/** Bytes have no character set. */
function contentType(type: string): string {
  return /^text\/|bibtex|json$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** So many requests of each who asks, and no more. */
export function within(rate: Rate): MiddlewareHandler {
  const limit = limiter(rate);
  return async (c, next) => {
    const socket = (c.env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined)?.incoming?.socket;
    const may = limit(socket?.remoteAddress ?? "", performance.now());
    if (!may.ok) throw new RequestError(429, { code: "too-many-requests", message: "Too many requests at once.", remedy: `Try again in ${may.retryAfter} s.` }, may.retryAfter);
    await next();
  };
}

function atMost(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => { throw new RequestError(413, { code: "too-large", message: `That is more than ${Math.round(bytes / 1e6)} MB at once.`, remedy: "Send it in parts, or use attache read." }); },
  });
}

async function json(c: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) throw new RequestError(415, { code: "not-json", message: "A decision is sent as JSON.", where: "content-type", remedy: "Send content-type: application/json." });
  return c.req.json().catch(() => { throw new RequestError(400, { code: "not-json", message: "The body is no JSON." }); });
}

async function form(c: Context): Promise<FormData> {
  return c.req.formData().catch(() => { throw new RequestError(415, { code: "not-a-form", message: "Reports are sent as a form.", where: "content-type", remedy: "Send multipart/form-data with files, or with text." }); });
}

/** One stream after the other: two readings at once would only slow each other down. */
function queue(): <T>(make: () => AsyncGenerator<T>) => AsyncGenerator<T> {
  let last: Promise<void> = Promise.resolve();
  return async function* (make) {
    const before = last;
    let done = (): void => {};
    last = new Promise((resolve) => { done = resolve; });
    try {
      await before;
      yield* make();
    } finally {
      done();
    }
  };
}

function lines(events: AsyncGenerator<ReadEvent>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await events.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      await events.return(undefined);
    },
  });
}
