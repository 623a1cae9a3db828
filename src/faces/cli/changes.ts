import { wholeNumber } from "../asked/choice.js";
import { UsageError, type AddCommand, type Context, type ExitCode } from "./context.js";
import { pairOf } from "../asked/pair.js";
import { parseDay } from "../asked/parse-day.js";
import { day, printView, type ViewOptions } from "./view-command.js";

interface ChangesCommandOptions extends ViewOptions {
  readonly since: string;
  readonly asOf?: string;
  readonly limit?: string;
}

/** `attache changes [A B] --since DATE` */
export const changesCommand: AddCommand = (program, context, finish) => {
  program
    .command("changes")
    .summary("what became known since a day")
    .description("Prints what the record says now and did not say before a day: new items, new support, revised figures, steps up and back, disputes opened and settled.")
    .argument("[a]", "a country, as ISO code or name")
    .argument("[b]", "the other")
    .requiredOption("--since <date>", "what became known on or after this day")
    .option("--as-of <date>", "and by this day")
    .option("--limit <n>", "the most new items, and the most with new support; 60 unless told")
    .option("--json", "the changes as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (a: string | undefined, b: string | undefined, options: ChangesCommandOptions) => finish(await printChanges(a, b, options, context)));
};

async function printChanges(a: string | undefined, b: string | undefined, options: ChangesCommandOptions, context: Context): Promise<ExitCode> {
  const since = parseDay(options.since, "--since");
  const asOf = day("asOf", options.asOf, "--as-of");
  if (asOf.asOf !== undefined && asOf.asOf < since) throw new UsageError("invalid-window", `--as-of ${asOf.asOf} is before --since ${since}.`, "Nothing can have changed between them; turn them round.");
  if (a !== undefined && b === undefined) throw new UsageError("one-country", `Only one country is given: ${a}.`, "Give two, or none for the whole record.");
  const limit = wholeNumber(options.limit, "--limit");
  return printView(
    context, options,
    async (attache) => {
      const pair = a === undefined || b === undefined ? {} : { pair: pairOf(a, b, attache.countries) };
      return (await import("../../6-views/index.js")).changes(attache.record, { since, ...asOf, ...pair, ...(limit && { limit }) });
    },
    async (view, page) => (await import("../print/changes-page.js")).changesPage(view, page),
  );
}
