import type { Readable } from "node:stream";
import type { Diagnostic } from "../model/diagnostic.js";
import { openGiven, openSources, type IntakeOptions, type Opened } from "./intake.js";
import type { OpenedPage, Web, WebPage } from "./web/web.js";

/** What is to be read: a file, folder or glob, "-", an address; or a page that a feed names. */
export type Input = string | WebPage;

/** Something opened, or why it was not; `input` is absent of what was at hand, and of files. */
export interface OpenedFrom<Lost> {
  readonly input: Input | undefined;
  readonly opened: Opened | OpenedPage | Lost;
}

export interface OpenAllOptions<Lost> extends Pick<IntakeOptions, "now" | "maxBytes" | "columns"> {
  readonly stdin?: Readable | undefined;
  /** what is at hand as bytes, opened after the inputs */
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[] | undefined;
  /** opened when the first address comes */
  readonly web: () => Promise<Web>;
  /** what stands for a page on which our own program failed */
  readonly crashed: (uri: string, error: unknown) => Lost;
}

/** What is named, in the order in which it is named, then what is at hand. */
export async function* openAll<Lost extends { readonly ok: false; readonly refusal: Diagnostic }>(inputs: readonly Input[], options: OpenAllOptions<Lost>): AsyncGenerator<OpenedFrom<Lost>> {
  const { now, stdin, maxBytes, columns, files = [] } = options;
  const intake = { now, ...(maxBytes !== undefined && { maxBytes }), ...(columns && { columns }) };
  for (let at = 0; at < inputs.length;) {
    const ofWeb = isWebPage(inputs[at]);
    let end = at;
    while (end < inputs.length && isWebPage(inputs[end]) === ofWeb) end++;
    const alike = inputs.slice(at, end);
    if (ofWeb) yield* openPages(alike, options);
    else for await (const opened of openSources(alike as readonly string[], { ...intake, ...(stdin && { stdin }) })) yield { input: undefined, opened };
    at = end;
  }
  for (const file of files) for await (const opened of openGiven(file, intake)) yield { input: undefined, opened };
}

/** Whether an input is to be fetched: also one whose scheme will be refused. */
export function isWebPage(input: Input | undefined): boolean {
  return input !== undefined && (typeof input !== "string" || /^[a-z][a-z0-9+.-]+:\/\//i.test(input));
}

/** How many pages are fetched before the first of them is read: of one host they come one by one all the same. */
const PAGES_AHEAD = 8;

/** Pages in the order in which they are named. A fault of ours costs one alone. */
async function* openPages<Lost>(inputs: readonly Input[], { now, web, crashed }: OpenAllOptions<Lost>): AsyncGenerator<OpenedFrom<Lost>> {
  const { page } = await web();
  const open = async (input: Input): Promise<readonly OpenedFrom<Lost>[]> => {
    const asked: WebPage = typeof input === "string" ? { url: input } : input;
    try {
      return (await page(asked, now)).map((opened) => ({ input, opened }));
    } catch (error) {
      return [{ input, opened: crashed(asked.url, error) }];
    }
  };
  const begun: Promise<readonly OpenedFrom<Lost>[]>[] = [];
  for (let next = 0; next < inputs.length || begun.length > 0;) {
    while (next < inputs.length && begun.length < PAGES_AHEAD) begun.push(open(inputs[next++]!));
    yield* (await begun.shift())!;
  }
}
