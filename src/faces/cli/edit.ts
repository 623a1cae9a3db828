import { isDeepStrictEqual } from "node:util";
import type { Entry } from "../../model/entry.js";
import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import { UsageError, type AddCommand } from "./context.js";
import { entryBy } from "../asked/entry-id.js";
import { withFields } from "../asked/set-fields.js";

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
  ).action(async (given: string, options: EditOptions) => finish(await deciding(options, context, async ({ attache, decide, targetOf, line }) => {
    const entry = await entryBy(given, attache.record);
    const to = withFields(entry, options.set, attache.countries);
    if (isDeepStrictEqual(content(to), content(entry))) throw new UsageError("nothing-changed", `${entry.id} is read so already.`, "To say that it is right: attache accept.");
    await decide({ action: "edit", target: await targetOf(entry), to, ...(options.reason && { reason: options.reason }) },
      async (decision) => `Edited: ${await line(entry)} is now ${await line(decision.action === "edit" ? decision.to : to)}.`);
  })));
};

/** What an entry says, without how it was read and what follows from other fields. */
function content(entry: Entry): object {
  const { confidence: _confidence, rule: _rule, ...rest } = entry;
  return { ...rest, intensity: undefined, quad: undefined };
}
