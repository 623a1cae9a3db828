import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import { UsageError, type AddCommand } from "./context.js";
import { codeOf } from "../asked/actor-code.js";

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
    if (name.trim() === "" || options.is.trim() === "") throw new UsageError("empty-name", "A name is empty.", "Give both names: attache alias NAME --is NAME");
    const code = options.code === undefined ? {} : codeOf(options.code.join(" "), "--code", attache.countries);
    const actor = { name: options.is, ...code };
    await decide({ action: "alias", name, actor }, `“${name}” is ${actor.name}${code.code === undefined ? "" : ` (${code.code})`}, wherever it is read as an actor.`);
  })));
};
