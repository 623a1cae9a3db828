import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGiven } from "../../src/1-intake/intake.js";
import { readFeedList } from "../../src/1-intake/web/feed-list.js";
import { openWeb, type Web } from "../../src/1-intake/web/web.js";
import { WebRefusal } from "../../src/1-intake/web/web-refusal.js";
import { decode } from "../../src/2-text/decode.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { Source } from "../../src/model/source.js";
import type { FuzzCase } from "./fuzz-case.js";
import { answer, type FuzzServer, fuzzServer, saying } from "./serve.js";

/** What came of a case, piece by piece: a source to make a report of, some other thing that was understood, or why not. */
export type CaseOpened = { readonly kind: "source"; readonly source: Source } | { readonly kind: "understood" } | { readonly kind: "refused"; readonly refusal: Diagnostic };

export interface CaseOpener {
  open(given: FuzzCase): AsyncIterable<CaseOpened>;
  close(): Promise<void>;
}

const NOW = "2026-01-01T00:00:00Z";
/** Waiting proves nothing that a shorter wait does not. */
const HASTE = { connectMs: 1000, silenceMs: 500, wholeMs: 2000, pauseMs: 0, retryMs: [] };

/** Opens cases through the door that each came for: as a file, as a list of feeds, as a feed or a page of a server on loopback. */
export function openCases(): CaseOpener {
  const folder = mkdtempSync(join(tmpdir(), "attache-fuzz-"));
  let server: FuzzServer | undefined;
  async function visit<T>({ bytes, answers, name }: FuzzCase, ask: (web: Web, url: string) => Promise<T>): Promise<T> {
    server ??= await fuzzServer();
    server.speak(answers ?? saying(bytes));
    const url = `${server.origin}${name}`;
    const web = openWeb({ allowPrivate: [new URL(server.origin).host], limits: HASTE, holds: async () => false, decode: (found, uri, charset) => decode(found, uri, charset).text });
    try {
      return await ask(web, url);
    } catch (error) {
      throw error instanceof WebRefusal ? error.ledFrom(url) : error;
    } finally {
      await web.close();
    }
  }
  async function* through(given: FuzzCase): AsyncGenerator<CaseOpened> {
    const { door, name, bytes } = given;
    if (door === "file") {
      for await (const opened of openGiven({ name, bytes }, { now: NOW })) yield opened.ok ? { kind: "source", source: opened.source } : { kind: "refused", refusal: opened.refusal };
    } else if (door === "list") {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      await readFeedList(path);
      yield { kind: "understood" };
    } else if (door === "page-answer") {
      for (const page of await visit(given, (web, url) => web.page({ url }, NOW))) yield !page.ok ? { kind: "refused", refusal: page.refusal } : "source" in page ? { kind: "source", source: page.source } : { kind: "understood" };
    } else {
      await visit(door === "feed" ? { ...given, bytes: answer(bytes, "Content-Type: application/xml\r\n") } : given, (web, url) => web.feed(url, NOW));
      yield { kind: "understood" };
    }
  }
  return {
    async *open(given) {
      try {
        yield* through(given);
      } catch (error) {
        if (!(error instanceof WebRefusal)) throw error;
        yield { kind: "refused", refusal: error.diagnostic };
      }
    },
    close: async () => {
      await server?.close();
      rmSync(folder, { recursive: true });
    },
  };
}
