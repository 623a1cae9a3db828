import { UsageError, pageOptions, type Context, type ExitCode, type AddCommand } from "./context.js";
import { parseDay } from "../asked/parse-day.js";

interface ExplainCommandOptions {
  readonly published?: string;
}

/** `attache explain TEXT` */
export const explainCommand: AddCommand = (program, context, finish) => {
  program
    .command("explain")
    .summary("why a text is read as it is: trees, entries, what was dropped")
    .description("Shows how a text is read: its words and tree, the entries with their evidence and rule, and the readings that were dropped, each with the reason.")
    .argument("<text>", "a sentence or a few, in quotation marks")
    .option("--published <date>", "the day against which “Monday” and “last month” are resolved")
    .action(async (text: string, options: ExplainCommandOptions) => finish(await explain(text, options, context)));
};

async function explain(text: string, options: ExplainCommandOptions, context: Context): Promise<ExitCode> {
  const published = options.published === undefined ? undefined : parseDay(options.published, "--published");
  if (text.trim() === "") throw new UsageError("empty-text", "The text is empty.", "For example: attache explain \"Egypt signed a pact with Türkiye.\"");
  const attache = await context.open({});
  try {
    const { explainPage } = await import("../print/explain-page.js");
    context.out.write(explainPage(attache.explain(text, published), text, pageOptions(context.out, context.env)));
    return 0;
  } finally {
    await attache.close();
  }
}
