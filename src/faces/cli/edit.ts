import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import type { AddCommand } from "./context.js";
import { entryBy } from "../asked/entry-id.js";

interface EditOptions extends DecidingOptions {
  readonly set: readonly string[];
  readonly reason?: string;
}

/** `attache edit ENTRY --set field=value…` */
export const editCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("edit")
      .summary("set right how an entry is read")
      .description("Puts the entry as it should have been read in the place of what was read. Its words stay its words; quad and intensity follow type and mode.")
      .argument("<entry>", "an entry’s id, or its first letters")
      .requiredOption("--set <field=value...>", "what to set, for example stage=signed when=2024-02-14 parties=\"Egypt=EGY,Türkiye=TUR\"")
      .option("--reason <text>", "why"),
  ).action(async (given: string, options: EditOptions) => finish(await deciding(options, context, async ({ attache, decide, line }) => {
    const entry = await entryBy(given, attache.record);
    const draft = await (await import("../asked/edit-draft.js")).editDraft(entry, options, attache.record, attache.countries);
    await decide(draft, async (decision) => `Edited: ${await line(entry)} is now ${await line(decision.action === "edit" ? decision.to : draft.to)}.`);
  })));
};
