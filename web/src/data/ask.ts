import type { AnswerOf, EndpointName, QueryOf } from "../../../src/contract/api.js";
import type { DecisionRequest, DecisionResponse } from "../../../src/contract/decision-request.js";
import type { ErrorResponse, ReadEvent } from "../../../src/contract/desk.js";
import { inertInPlace } from "../../../src/faces/print/inert.js";

/** The endpoints that the desk asks; the types come from the contract, the paths are the contract's too (a test holds them together). */
export const PATHS = {
  record: "/api/record", choices: "/api/choices", pairs: "/api/pairs", reports: "/api/reports", dossier: "/api/dossier", days: "/api/days", timeline: "/api/timeline", moments: "/api/moments",
  trend: "/api/trend", topic: "/api/topic", changes: "/api/changes", search: "/api/search", compare: "/api/compare", show: "/api/show/{id}", report: "/api/report/{id}",
  outlets: "/api/outlets", history: "/api/history", ties: "/api/ties",
} as const satisfies { readonly [N in EndpointName]?: string };
export type Askable = keyof typeof PATHS;
/** A query as it is given: what is undefined is left out. */
export type Given<N extends Askable> = { readonly [K in keyof QueryOf<N>]: QueryOf<N>[K] | undefined };

const WRITE = { "x-attache": "1" };

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly where?: string | undefined;
  readonly remedy?: string | undefined;
}

/** What the server says is wrong; `code` "no-answer" when it does not speak at all. */
export class AskError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The address of an endpoint with its query. */
export function addressOf<N extends Askable>(name: N, query: Given<N>): string {
  const given = Object.entries(query as object).filter(([, value]) => value !== undefined && value !== "").map(([key, value]) => [key, String(value)] as const);
  let path: string = PATHS[name];
  const rest = given.filter(([key, value]) => {
    if (!path.includes(`{${key}}`)) return true;
    path = path.replace(`{${key}}`, encodeURIComponent(value));
    return false;
  });
  const text = new URLSearchParams(rest.map(([key, value]) => [key, value])).toString();
  return text === "" ? path : `${path}?${text}`;
}

/** What the server last said the record's state is: an answer that was given in it still holds. */
let state = "";

/** Whether an answer with this tag is what the server would say now, as far as this page knows. */
export function holds(tag: string): boolean {
  return tag !== "" && tag === state;
}

export interface Tagged<T> {
  readonly answer: T;
  readonly tag: string;
}

/** Asks an endpoint; the answer with the state of the record that it was given in. Throws an AskError. */
export async function askTagged<N extends Askable>(name: N, query: Given<N>, signal?: AbortSignal): Promise<Tagged<AnswerOf<N>>> {
  const response = await send(addressOf(name, query), signal === undefined ? {} : { signal });
  const tag = response.headers.get("etag") ?? "";
  const answer = inertAll(await response.json()) as AnswerOf<N>;
  if (tag !== "") state = tag;
  return { answer, tag };
}

/** Asks an endpoint. Throws an AskError. */
export async function ask<N extends Askable>(name: N, query: Given<N>, signal?: AbortSignal): Promise<AnswerOf<N>> {
  return (await askTagged(name, query, signal)).answer;
}

/** Appends a decision. */
export async function decide(request: DecisionRequest): Promise<DecisionResponse> {
  const response = await send("/api/decisions", { method: "POST", headers: { ...WRITE, "content-type": "application/json" }, body: JSON.stringify(request) });
  return inertAll(await response.json()) as DecisionResponse;
}

/** Has files or a text read, and tells of each line as it comes. */
export async function read(form: FormData, tell: (event: ReadEvent) => void): Promise<void> {
  const response = await send("/api/read", { method: "POST", headers: WRITE, body: form });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = lines.pop()!;
    for (const line of lines) if (line !== "") tell(inertAll(JSON.parse(line)) as ReadEvent);
    if (done) return;
  }
}

async function send(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new AskError({ code: "no-answer", message: "The desk’s server does not answer.", remedy: "Is it still running? Start it again with attache serve; this page goes on by itself." });
  });
  if (response.ok) return response;
  const body = (await response.json().catch(() => undefined)) as ErrorResponse | undefined;
  throw new AskError(body?.error ?? { code: "no-answer", message: `The server answered ${response.status}, which says nothing more.` });
}

/** What reports print may hide or turn text around it: every string is made inert as it arrives, in place, so that spans still fit. */
function inertAll(value: unknown): unknown {
  if (typeof value === "string") return inertInPlace(value);
  if (Array.isArray(value)) return value.map(inertAll);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inertAll(inner)]));
}
