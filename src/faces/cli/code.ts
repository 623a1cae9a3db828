import { UsageError, type Context, type ExitCode, type AddCommand } from "./context.js";
import { parseDay } from "../asked/parse-day.js";
import { stdinLines } from "./stdin-lines.js";

interface CodeCommandOptions {
  readonly published?: string;
  readonly json?: true;
}

/** `attache code` */
export const codeCommand: AddCommand = (program, context, finish) => {
  program
    .command("code")
    .summary("code sentences from standard input, one a line, without a record")
    .description("Codes the sentences on standard input, one a line, and prints one line for each. Nothing is recorded.")
    .option("--published <date>", "the day against which “Monday” and “last month” are resolved")
    .option("--json", "one line of JSON a sentence")
    .action(async (options: CodeCommandOptions) => finish(await code(options, context)));
};

async function code(options: CodeCommandOptions, context: Context): Promise<ExitCode> {
  const published = options.published === undefined ? undefined : parseDay(options.published, "--published");
  if (context.stdin.isTTY) throw new UsageError("no-stdin", "Nothing is piped into standard input.", "For example: echo \"Egypt signed a pact with Türkiye.\" | attache code");
  const attache = await context.open({});
  try {
    const [{ codingLine }, { inertJson }] = await Promise.all([import("../print/coding-lines.js"), import("../print/inert.js")]);
    for await (const sentence of stdinLines(context.stdin)) {
      const coding = sentence.trim() === "" ? { sentence, entries: [], dropped: [] } : attache.code(sentence, published);
      context.out.write(`${options.json ? inertJson(coding) : codingLine(coding)}\n`);
    }
    return 0;
  } finally {
    await attache.close();
  }
}
