import { choice } from "../asked/choice.js";
import type { AddCommand, Context, ExitCode } from "./context.js";
import { pairOf } from "../asked/pair.js";
import { day, printView, type ViewOptions } from "./view-command.js";

interface TrendCommandOptions extends ViewOptions {
  readonly by?: string;
  readonly topic?: string;
  readonly asOf?: string;
}

/** `attache trend A B` */
export const trendCommand: AddCommand = (program, context, finish) => {
  program
    .command("trend")
    .summary("how a relationship moves, month by month")
    .description("Counts what happened between two countries by month, quarter or year: cooperation and conflict, words and deeds, against how much was read.")
    .argument("<a>", "a country, as ISO code or name")
    .argument("<b>", "the other")
    .option("--by <period>", "month (unless told), quarter or year")
    .option("--topic <topic>", "only one topic: trade, settlement, sanctions, …")
    .option("--as-of <date>", "only what was known by this day")
    .option("--json", "the trend as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (a: string, b: string, options: TrendCommandOptions) => finish(await printTrend(a, b, options, context)));
};

async function printTrend(a: string, b: string, options: TrendCommandOptions, context: Context): Promise<ExitCode> {
  const { Topic } = await import("../../model/topic.js");
  const by = choice(options.by, ["month", "quarter", "year"] as const, "--by");
  const topic = choice(options.topic, Topic.options, "--topic");
  const asOf = day("asOf", options.asOf, "--as-of");
  return printView(
    context, options,
    async (attache) => {
      const pair = pairOf(a, b, attache.countries);
      return (await import("../../6-views/index.js")).trend(attache.record, pair, { ...asOf, ...(by && { by }), ...(topic && { topic }) });
    },
    async (view, page) => (await import("../print/trend-page.js")).trendPage(view, page),
  );
}
