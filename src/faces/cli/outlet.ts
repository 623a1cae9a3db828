import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import { UsageError, pageOptions, type AddCommand, type Context, type ExitCode } from "./context.js";
import { countryOf } from "../asked/country.js";
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
    const { OutletFacts } = await import("../../model/decision.js");
    const { country, ownership, grade, note } = options;
    const set = {
      ...(country !== undefined && { country: countryOf(country, attache.countries).code }),
      ...(ownership !== undefined && { ownership: choice("--ownership", ownership.toLowerCase(), OutletFacts.unwrap().shape.ownership.unwrap().options) }),
      ...(grade !== undefined && { grade: choice("--grade", grade.toUpperCase(), OutletFacts.unwrap().shape.grade.unwrap().options) }),
      ...(note !== undefined && { note }),
    };
    if (Object.keys(set).length === 0) throw new UsageError("nothing-stated", `Nothing is stated of ${name}.`, "Give --country, --ownership, --grade or --note.");
    const { outlets } = await import("../../6-views/index.js");
    const known = (await outlets(attache.record)).some((row) => row.name.toLowerCase() === name.toLowerCase());
    await decide({ action: "outlet", name, set }, `${name}: ${Object.entries(set).map(([field, value]) => `${field} ${value}`).join(", ")}.${known ? "" : " No report in the record is from it so far."}`);
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

function choice<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError("invalid-value", `${option}: “${value}” is none of its values.`, `It may be: ${allowed.join(", ")}.`);
  return found;
}
