import type { SearchQuery } from "../../6-views/index.js";
import { choice, wholeNumber } from "../asked/choice.js";
import { UsageError, type AddCommand, type Context, type ExitCode } from "./context.js";
import { countryOf } from "../asked/country.js";
import { day, printView, type ViewOptions } from "./view-command.js";

interface SearchCommandOptions extends ViewOptions {
  readonly actor?: readonly string[];
  readonly kind?: string;
  readonly type?: string;
  readonly stage?: string;
  readonly topic?: string;
  readonly modality?: string;
  readonly from?: string;
  readonly to?: string;
  readonly knownFrom?: string;
  readonly asOf?: string;
  readonly outlet?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

/** `attache search WORDS…` */
export const searchCommand: AddCommand = (program, context, finish) => {
  program
    .command("search")
    .summary("reports and entries with these words, best first")
    .description("Searches title, deck and body of the reports, and the entries read from them. Without words: the newest entries that pass the filters.")
    .argument("[words...]", "words, \"quoted phrases\", beginnings*, -without; all must occur")
    .option("--actor <country...>", "countries or blocs that take part, all of them")
    .option("--kind <kind>", "event, statement, figure or undertaking")
    .option("--type <type>", "a PLOVER event type: CONSULT, SANCTION, …")
    .option("--stage <stage>", "a rung of the ladder: signalled, agreed, signed, …")
    .option("--topic <topic>", "a topic: trade, settlement, sanctions, …")
    .option("--modality <modality>", "asserted, future or hypothetical")
    .option("--from <date>", "what happened on or after this day")
    .option("--to <date>", "what happened on or before this day")
    .option("--known-from <date>", "what became known on or after this day")
    .option("--as-of <date>", "only what was known by this day")
    .option("--outlet <name>", "publisher or agency, whole, in any case")
    .option("--limit <n>", "the most reports; 20 unless told")
    .option("--cursor <n>", "how many to pass over, as the page before says")
    .option("--json", "the hits as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (words: readonly string[], options: SearchCommandOptions) => finish(await printHits(words, options, context)));
};

async function printHits(words: readonly string[], options: SearchCommandOptions, context: Context): Promise<ExitCode> {
  const plain = await queryOf(words, options);
  return printView(
    context, options,
    async (attache) => {
      const actors = (options.actor ?? []).map((name) => countryOf(name, attache.countries).code);
      if (plain.words === "" && actors.length === 0 && plain.knownFrom === undefined) {
        throw new UsageError("nothing-asked", "There is nothing to search for.", "Give words, --actor or --known-from.");
      }
      return (await import("../../6-views/index.js")).search(attache.record, { ...plain, ...(actors.length > 0 && { actors }) });
    },
    async (view, page) => (await import("../print/search-page.js")).searchPage(view, page),
  );
}

async function queryOf(words: readonly string[], options: SearchCommandOptions): Promise<SearchQuery> {
  const [{ Modality, Stage }, { EventType }, { Topic }] = await Promise.all([import("../../model/entry.js"), import("../../model/plover.js"), import("../../model/topic.js")]);
  const kind = choice(options.kind, ["event", "statement", "figure", "undertaking"] as const, "--kind");
  const type = choice(options.type, EventType.options, "--type");
  const stage = choice(options.stage, Stage.options, "--stage");
  const topic = choice(options.topic, Topic.options, "--topic");
  const modality = choice(options.modality, Modality.options, "--modality");
  const limit = wholeNumber(options.limit, "--limit");
  const cursor = wholeNumber(options.cursor, "--cursor", 0);
  return {
    // An argument with spaces in it was quoted in the shell: it is a phrase.
    words: words.map((word) => (/\s/.test(word) && !/["“”]/.test(word) ? `"${word}"` : word)).join(" "),
    ...(kind && { kind }), ...(type && { type }), ...(stage && { stage }), ...(topic && { topic }), ...(modality && { modality }),
    ...day("from", options.from, "--from"), ...day("to", options.to, "--to"),
    ...day("knownFrom", options.knownFrom, "--known-from"), ...day("asOf", options.asOf, "--as-of"),
    ...(options.outlet !== undefined && { outlet: options.outlet }),
    ...(limit && { limit }), ...(cursor && { cursor }),
  };
}
