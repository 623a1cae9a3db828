import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import { pageOptions, type AddCommand, type Context, type ExitCode } from "./context.js";
import { existingRecord } from "./record-folder.js";

interface OutletOptions extends DecidingOptions {
  readonly country?: string;
  readonly ownership?: string;
  readonly grade?: string;
  readonly note?: string;
}

/** `attache outlet NAME` */
export const outletCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("outlet")
      .summary("state what you know of an outlet")
      .description("States an outlet’s country, ownership and Admiralty grade. Attaché never guesses them, and a grade is the outlet’s, not that of any one item.")
      .argument("<name>", "the outlet’s or agency’s name, as reports give it")
      .option("--country <country>", "ISO code or name")
      .option("--ownership <kind>", "state, party or private")
      .option("--grade <letter>", "A reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged")
      .option("--note <text>", "anything else"),
  ).action(async (name: string, options: OutletOptions) => finish(await deciding(options, context, async ({ attache, decide }) => {
    const { outletDraft } = await import("../asked/outlet-draft.js");
    const draft = outletDraft(name, options, (field) => `--${field}`, attache.countries);
    const { outlets } = await import("../../6-views/index.js");
    const known = (await outlets(attache.record)).some((row) => row.name.toLowerCase() === name.toLowerCase());
    await decide(draft, `${name}: ${Object.entries(draft.set).map(([field, value]) => `${field} ${value}`).join(", ")}.${known ? "" : " No report in the record is from it so far."}`);
  })));
};

/** `attache outlets` */
export const outletsCommand: AddCommand = (program, context, finish) => {
  program
    .command("outlets")
    .summary("the outlets of the record, and what was stated of them")
    .description("Lists the outlets of the record: reports that each published, reports that credit it as agency, and what a user stated of it.")
    .option("--json", "the list as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (options: { readonly json?: true; readonly record?: string }) => finish(await printOutlets(options, context)));
};

async function printOutlets(options: { readonly json?: true; readonly record?: string }, context: Context): Promise<ExitCode> {
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    const rows = await (await import("../../6-views/index.js")).outlets(attache.record);
    if (options.json) context.out.write(`${(await import("../print/inert.js")).inertJson(rows, 2)}\n`);
    else context.out.write((await import("../print/outlets-page.js")).outletsPage(rows, pageOptions(context.out, context.env)));
    return 0;
  } finally {
    await attache.close();
  }
}
