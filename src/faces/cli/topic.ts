import { choice, wholeNumber } from "../asked/choice.js";
import type { AddCommand, Context, ExitCode } from "./context.js";
import { pairOf } from "../asked/pair.js";
import { day, printView, type ViewOptions } from "./view-command.js";

interface TopicCommandOptions extends ViewOptions {
  readonly asOf?: string;
  readonly since?: string;
  readonly limit?: string;
}

/** `attache topic TOPIC A B` */
export const topicCommand: AddCommand = (program, context, finish) => {
  program
    .command("topic")
    .summary("who did, said, proposed or denied what on one topic")
    .description("Prints what two countries and others did, said, proposed and denied on one topic (settlement, sanctions, trade, energy, …), by actor, newest first.")
    .argument("<topic>", "settlement, sanctions, trade, energy, nuclear, transport, arms, culture, or one of PLOVER’s contexts")
    .argument("<a>", "a country, as ISO code or name")
    .argument("<b>", "the other")
    .option("--as-of <date>", "only what was known by this day")
    .option("--since <date>", "only what happened, or is told without a date, on or after this day")
    .option("--limit <n>", "the most items; 100 unless told")
    .option("--json", "the view as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (topic: string, a: string, b: string, options: TopicCommandOptions) => finish(await printTopic(topic, a, b, options, context)));
};

async function printTopic(name: string, a: string, b: string, options: TopicCommandOptions, context: Context): Promise<ExitCode> {
  const { Topic } = await import("../../model/topic.js");
  const topic = choice(name, Topic.options, "topic") ?? name;
  const limit = wholeNumber(options.limit, "--limit");
  const days = { ...day("asOf", options.asOf, "--as-of"), ...day("since", options.since, "--since") };
  return printView(
    context, options,
    async (attache) => {
      const pair = pairOf(a, b, attache.countries);
      const { topicView } = await import("../../6-views/index.js");
      return topicView(attache.record, topic, pair, { ...days, ...(limit && { limit }), nameOf: (code) => attache.countries.name(code) });
    },
    async (view, page) => (await import("../print/topic-page.js")).topicPage(view, page),
  );
}
