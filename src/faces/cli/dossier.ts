import type { Attache } from "../../contract/facade.js";
import type { NamedPair, Record } from "../../6-views/index.js";
import { countryOf } from "../asked/country.js";
import { parseDay } from "../asked/parse-day.js";
import { UsageError, pageOptions, type AddCommand, type Context, type ExitCode } from "./context.js";
import { dossierForm, refuseBinary, type DossierForm } from "./dossier-form.js";
import { deliver, placeFor } from "./out-file.js";
import { existingRecord } from "./record-folder.js";

interface DossierCommandOptions {
  readonly asOf?: string;
  readonly since?: string;
  readonly all?: true;
  readonly format?: string;
  readonly out?: string;
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
    .option("--format <form>", "as a brief to hand on: md, html, docx, pdf; its reports as bibtex or csl; or json")
    .option("--out <file>", "write to this file; its ending says the form where --format does not")
    .option("--json", "the dossier as JSON")
    .option("--md", "the dossier as Markdown")
    .option("--html", "the dossier as one HTML file that opens without Attaché")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (a: string, b: string, options: DossierCommandOptions) => finish(await printDossier(a, b, options, context)));
};

async function printDossier(a: string, b: string, options: DossierCommandOptions, context: Context): Promise<ExitCode> {
  const form = dossierForm(options);
  refuseBinary(form, options.out, context.out);
  const place = options.out === undefined ? undefined : placeFor(options.out);
  const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf, "--as-of");
  const since = options.since === undefined ? undefined : parseDay(options.since, "--since");
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    const pair = { a: countryOf(a, attache.countries), b: countryOf(b, attache.countries) };
    if (pair.a.code === pair.b.code) throw new UsageError("one-country", `${a} and ${b} are the same country.`, "A dossier is about two.");
    const asked = { ...(asOf && { asOf }), ...(since && { since }), ...(options.all && { rows: Infinity }) };
    await deliver(await inForm(form, attache, pair, asked, context), place, context);
    return 0;
  } finally {
    await attache.close();
  }
}

interface Asked {
  readonly asOf?: string;
  readonly since?: string;
  readonly rows?: number;
}

async function inForm(form: DossierForm, { record }: Attache<Record>, pair: NamedPair, { rows, ...days }: Asked, context: Context): Promise<string | Uint8Array> {
  const { dossier, timelineView, trend } = await import("../../6-views/index.js");
  const view = await dossier(record, pair, { ...days, ...(rows !== undefined && { rows }) });
  if (form === "page") return (await import("../print/dossier-page.js")).dossierPage(view, pageOptions(context.out, context.env));
  if (form === "json") return `${(await import("../print/inert.js")).inertJson(view, 2)}\n`;
  const { made, momentsIn, MOST_PLOTTED } = await import("../export/brief/forms.js");
  const { briefOf } = await import("../export/brief/brief-of.js");
  const timeline = await timelineView(record, pair, { ...days, limit: rows ?? MOST_PLOTTED });
  const trended = await trend(record, pair, { ...(days.asOf !== undefined && { asOf: days.asOf }), by: "quarter" });
  return made(briefOf({ dossier: view, timeline, trend: trended }, { moments: rows ?? momentsIn(form) }), form);
}
