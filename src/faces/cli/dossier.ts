import { UsageError, pageOptions, type Context, type ExitCode, type AddCommand } from "./context.js";
import { countryOf } from "../asked/country.js";
import { parseDay } from "../asked/parse-day.js";
import { existingRecord } from "./record-folder.js";

interface DossierCommandOptions {
  readonly asOf?: string;
  readonly since?: string;
  readonly all?: true;
  readonly json?: true;
  readonly md?: true;
  readonly html?: true;
  readonly record?: string;
}

/** `attache dossier A B` */
export const dossierCommand: AddCommand = (program, context, finish) => {
  program
    .command("dossier")
    .summary("the relationship of two countries, every line with its source")
    .description("Prints what the record says of two countries: brief, ladder, timeline, figures, statements, people, topics and sources.")
    .argument("<a>", "a country, as ISO code or name")
    .argument("<b>", "the other")
    .option("--as-of <date>", "only what was known by this day")
    .option("--since <date>", "only what happened on or after this day")
    .option("--all", "every row of every section")
    .option("--json", "the dossier as JSON")
    .option("--md", "the dossier as Markdown")
    .option("--html", "the dossier as one HTML file that opens without Attaché")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (a: string, b: string, options: DossierCommandOptions) => finish(await printDossier(a, b, options, context)));
};

async function printDossier(a: string, b: string, options: DossierCommandOptions, context: Context): Promise<ExitCode> {
  const forms = (["json", "md", "html"] as const).filter((form) => options[form]);
  if (forms.length > 1) throw new UsageError("conflicting-options", `--${forms.join(" and --")} cannot ${forms.length === 2 ? "both" : "all"} be given.`, "Choose one of them.");
  const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf, "--as-of");
  const since = options.since === undefined ? undefined : parseDay(options.since, "--since");
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    const pair = { a: countryOf(a, attache.countries), b: countryOf(b, attache.countries) };
    if (pair.a.code === pair.b.code) throw new UsageError("one-country", `${a} and ${b} are the same country.`, "A dossier is about two.");
    const { dossier, timelineView, trend } = await import("../../6-views/index.js");
    const view = await dossier(attache.record, pair, { ...(asOf && { asOf }), ...(since && { since }), ...(options.all && { rows: Infinity }) });
    if (options.json) context.out.write(`${(await import("../print/inert.js")).inertJson(view, 2)}\n`);
    else if (options.md) context.out.write((await import("../print/dossier-markdown.js")).dossierMarkdown(view));
    else if (options.html) {
      const until = { ...(asOf && { asOf }), ...(since && { since }) };
      const timeline = await timelineView(attache.record, pair, { ...until, limit: options.all ? Infinity : 1500 });
      context.out.write((await import("../print/dossier-html.js")).dossierHtml({ dossier: view, timeline, trend: await trend(attache.record, pair, { ...(asOf && { asOf }), by: "quarter" }) }));
    } else context.out.write((await import("../print/dossier-page.js")).dossierPage(view, pageOptions(context.out, context.env)));
    return 0;
  } finally {
    await attache.close();
  }
}
