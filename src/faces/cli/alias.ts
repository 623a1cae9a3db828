import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import type { AddCommand } from "./context.js";
import { aliasDraft } from "../asked/alias-draft.js";

interface AliasOptions extends DecidingOptions {
  readonly is: string;
  readonly code?: readonly string[];
}

/** `attache alias NAME --is "Actor name"` */
export const aliasCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("alias")
      .summary("say which actor a name stands for")
      .description("Says which actor a name stands for: wherever the whole name is read as an actor, in any case and with or without accents, it is that one.")
      .argument("<name>", "the name as reports write it")
      .requiredOption("--is <name>", "the actor’s name")
      .option("--code <code...>", "the actor’s code: country or bloc, then sectors, for example RUS GOV"),
  ).action(async (name: string, options: AliasOptions) => finish(await deciding(options, context, async ({ attache, decide }) => {
    const draft = aliasDraft({ name, is: options.is, code: options.code?.join(" ") }, "--code", attache.countries);
    const { actor } = draft;
    await decide(draft, `“${draft.name}” is ${actor.name}${actor.code === undefined ? "" : ` (${actor.code})`}, wherever it is read as an actor.`);
  })));
};
