import { startThreads } from "./threads.js";
import type { Lost } from "./readers.js";
import type { Source } from "./model/source.js";

/** Makes documents text. */
export interface Documents<A> {
  open(source: Source): Promise<A | Lost>;
  close(): Promise<void>;
}

/** Real documents take a tenth of a second and some 100 MB; of a hostile one of a few kB anything may come. */
const PATIENCE_MS = 8000;
const PATIENCE_MS_A_BYTE = 0.004;
const MOST_BYTES = 600_000_000;

/** In this thread: what a document costs has no bound. */
export function documentsHere<A>(open: (source: Source) => Promise<A>): Documents<A> {
  return { open, close: async () => {} };
}

/** Each in one of `count` threads that run `file`, started at the first document. One that takes too long or too much memory is refused. */
export function documentsInThreads<A>(file: URL, count: number): Documents<A> {
  const threads = startThreads<Source, A>(file, count, ({ bytes }) => PATIENCE_MS + bytes.length * PATIENCE_MS_A_BYTE, MOST_BYTES);
  return {
    open: async (source) => {
      const outcome = await threads.ask(source);
      if (outcome.kind === "answer") return outcome.answer;
      if (outcome.kind === "withdrawn") throw new Error(`${source.uri} was withdrawn, which nobody does`);
      return lost(source.uri, outcome.how, outcome.message);
    },
    close: () => threads.close(),
  };
}

function lost(uri: string, how: "crashed" | "too-slow" | "too-big", message: string): Lost {
  const code = how === "crashed" ? "damaged" : how;
  return { ok: false, refusal: { code, uri, message: `${uri}: it cannot be read: ${message}`, remedy: "Open it in its own program and save its text as a .txt file, or split it." } };
}
