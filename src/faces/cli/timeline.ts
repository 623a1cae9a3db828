import { choice, wholeNumber } from "../asked/choice.js";
import { UsageError, type AddCommand, type Context, type ExitCode } from "./context.js";
import { pairOf } from "../asked/pair.js";
import { day, printView, type ViewOptions } from "./view-command.js";

interface TimelineCommandOptions extends ViewOptions {
  readonly asOf?: string;
  readonly since?: string;
  readonly until?: string;
  readonly kind?: string;
  readonly type?: string;
  readonly topic?: string;
  readonly words?: true;
  readonly deeds?: true;
  readonly limit?: string;
}

/** `attache timeline A B` */
export const timelineCommand: AddCommand = (program, context, finish) => {
  program
    .command("timeline")
    .summary("events and the steps of undertakings, by time")
    .description("Prints the events between two countries and the steps of their undertakings, in the order of time, each with its source.")
    .argument("<a>", "a country, as ISO code or name")
    .argument("<b>", "the other")
    .option("--as-of <date>", "only what was known by this day")
    .option("--since <date>", "only what happened on or after this day")
    .option("--until <date>", "only what happened on or before this day")
    .option("--kind <kind>", "event or undertaking")
    .option("--type <type>", "a PLOVER event type: CONSULT, SANCTION, …")
    .option("--topic <topic>", "a topic: trade, settlement, sanctions, …")
    .option("--words", "only words: talks, promises, threats, undertakings up to agreed")
    .option("--deeds", "only deeds: aid, sanctions, force, undertakings signed or beyond")
    .option("--limit <n>", "the most rows, the newest; 100 unless told")
    .option("--json", "the timeline as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (a: string, b: string, options: TimelineCommandOptions) => finish(await printTimeline(a, b, options, context)));
};

async function printTimeline(a: string, b: string, options: TimelineCommandOptions, context: Context): Promise<ExitCode> {
  if (options.words && options.deeds) throw new UsageError("conflicting-options", "--words and --deeds cannot both be given.", "Leave both out for all.");
  const [{ EventType }, { Topic }] = await Promise.all([import("../../model/plover.js"), import("../../model/topic.js")]);
  const kind = choice(options.kind, ["event", "undertaking"] as const, "--kind");
  const type = choice(options.type, EventType.options, "--type");
  const topic = choice(options.topic, Topic.options, "--topic");
  const limit = wholeNumber(options.limit, "--limit");
  const days = { ...day("asOf", options.asOf, "--as-of"), ...day("since", options.since, "--since"), ...day("until", options.until, "--until") };
  const side = options.words ? ("words" as const) : options.deeds ? ("deeds" as const) : undefined;
  return printView(
    context, options,
    async (attache) => {
      const pair = pairOf(a, b, attache.countries);
      const { timelineView } = await import("../../6-views/index.js");
      return timelineView(attache.record, pair, { ...days, ...(kind && { kind }), ...(type && { type }), ...(topic && { topic }), ...(side && { side }), ...(limit && { limit }) });
    },
    async (view, page) => (await import("../print/timeline-page.js")).timelinePage(view, page),
  );
}
