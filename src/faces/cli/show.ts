import { UsageError, pageOptions, type Context, type ExitCode, type AddCommand } from "./context.js";
import { existingRecord } from "./record-folder.js";

interface ShowCommandOptions {
  readonly json?: true;
  readonly record?: string;
}

/** `attache show ID` */
export const showCommand: AddCommand = (program, context, finish) => {
  program
    .command("show")
    .summary("one report, entry or item, with the words it came from")
    .description("Shows a report (parts, what was cut and why, entries), an entry (fields, its words underlined, the rule that made it) or an item (members, why they are one).")
    .argument("<id>", "an id, or its first letters: r_… report, e_… entry, i_… item")
    .option("--json", "the same as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (id: string, options: ShowCommandOptions) => finish(await printShown(id, options, context)));
};

async function printShown(id: string, options: ShowCommandOptions, context: Context): Promise<ExitCode> {
  if (!/^[rei]_[0-9a-z]{4,}$/i.test(id)) {
    throw new UsageError("invalid-id", `“${id}” is no id.`, "Ids start with r_ (report), e_ (entry) or i_ (item); dossier and read print them.");
  }
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    const { show } = await import("../../6-views/index.js");
    const shown = await show(attache.record, id);
    if (shown === undefined) throw new UsageError("not-found", `The record has nothing named ${id}, or more than one thing.`, "Give more letters of the id, or another record with --record.", 1);
    if (options.json) context.out.write(`${(await import("../print/inert.js")).inertJson(shown, 2)}\n`);
    else context.out.write((await import("../print/show-page.js")).showPage(shown, pageOptions(context.out, context.env)));
    return 0;
  } finally {
    await attache.close();
  }
}
