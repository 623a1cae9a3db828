import { Command, CommanderError } from "commander";
import type { Diagnostic } from "../../model/diagnostic.js";
import { aliasCommand } from "./alias.js";
import { backupCommand } from "./backup.js";
import { changesCommand } from "./changes.js";
import { codeCommand } from "./code.js";
import { compareCommand } from "./compare.js";
import { UsageError, type AddCommand, type Context, type ExitCode, type Finish } from "./context.js";
import { correctCommand } from "./correct.js";
import { doctorCommand } from "./doctor.js";
import { dossierCommand } from "./dossier.js";
import { editCommand } from "./edit.js";
import { evaluateCommand } from "./evaluate.js";
import { explainCommand } from "./explain.js";
import { exportCommand } from "./export.js";
import { forgetCommand } from "./forget.js";
import { historyCommand } from "./history.js";
import { importCommand } from "./import.js";
import { linkCommand, cutCommand } from "./join.js";
import { acceptCommand, rejectCommand } from "./judge.js";
import { mcpCommand } from "./mcp.js";
import { noteCommand } from "./note.js";
import { outletCommand, outletsCommand } from "./outlet.js";
import { readCommand } from "./read.js";
import { reportFault, reportRefusal, reportUsage } from "./report-error.js";
import { rereadCommand } from "./reread.js";
import { searchCommand } from "./search.js";
import { serveCommand } from "./serve.js";
import { showCommand } from "./show.js";
import { timelineCommand } from "./timeline.js";
import { topicCommand } from "./topic.js";
import { trainCommand } from "./train.js";
import { trendCommand } from "./trend.js";
import { undoCommand } from "./undo.js";
import { watchCommand } from "./watch.js";

const COMMANDS: readonly AddCommand[] = [
  readCommand, watchCommand, dossierCommand, serveCommand, mcpCommand,
  timelineCommand, trendCommand, topicCommand, changesCommand, searchCommand,
  compareCommand, showCommand, codeCommand, explainCommand,
  acceptCommand, rejectCommand, editCommand, linkCommand, cutCommand, noteCommand, correctCommand, aliasCommand, undoCommand, historyCommand,
  outletCommand, outletsCommand, rereadCommand, forgetCommand, backupCommand, exportCommand, importCommand,
  doctorCommand, evaluateCommand, trainCommand,
];

/** The whole command line, as commander sees it; `docs/commands.md` is checked against it. */
export function program(context: Context, finish: Finish): Command {
  const root = new Command("attache")
    .description("Reads news about relations between countries into a sourced record.\nWithout a command: reads the examples and prints their dossier.")
    .helpCommand(false)
    .helpOption("-h, --help", "show this, or a command’s options")
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.out.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(100, context.out.columns ?? 80),
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
    })
    .action(async (_options, command: Command) => {
      const stray = command.args[0];
      if (stray !== undefined) throw unknownCommand(stray, command);
      const { examples } = await import("./examples.js");
      finish(await examples(context));
    })
    .allowExcessArguments(true);
  for (const add of COMMANDS) add(root, context, finish);
  for (const command of root.commands) command.exitOverride().copyInheritedSettings(root).allowExcessArguments(false);
  return root;
}

/** Runs one command line (without node and script) and returns its exit code. Errors are printed, never thrown. */
export async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  let exit: ExitCode = 0;
  try {
    await program(patient(context), (code) => { exit = code; }).parseAsync([...argv], { from: "user" });
    return exit;
  } catch (error) {
    const json = argv.includes("--json");
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const message = error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
      return reportUsage(new UsageError(error.code.replace("commander.", ""), sentence(message), helpHint(argv)), context, json);
    }
    if (error instanceof UsageError) return reportUsage(error, context, json);
    const refusal = await refusalIn(error);
    if (refusal !== undefined) {
      reportRefusal(refusal, context, json);
      return 2;
    }
    return reportFault(error, context, json);
  }
}

/** Says so when a record that an older program made is brought up to date, for that may take minutes. */
function patient(context: Context): Context {
  const onUpdate = (done: number, total: number): void => {
    if (done === 0) context.err.write(`Bringing the record up to date (${total} report${total === 1 ? "" : "s"})…\n`);
  };
  return { ...context, open: (options) => context.open({ onUpdate, ...options }) };
}

/** What a record says that cannot be opened or asked: the user can mend it, so it is no fault of ours. */
async function refusalIn(error: unknown): Promise<Diagnostic | undefined> {
  const { Diagnostic } = await import("../../model/diagnostic.js");
  const found = Diagnostic.safeParse((error as { readonly diagnostic?: unknown } | undefined)?.diagnostic);
  return found.success ? found.data : undefined;
}

function unknownCommand(name: string, root: Command): UsageError {
  const near = root.commands.map((c) => c.name()).filter((known) => distance(known, name) <= 2);
  return new UsageError("unknownCommand", `There is no command “${name}”.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""}`,
    "attache --help lists the commands.");
}

function helpHint(argv: readonly string[]): string {
  const command = argv.find((arg) => !arg.startsWith("-"));
  return command === undefined ? "attache --help lists the commands." : `attache ${command} --help shows how it is used.`;
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1) + (/[.?!)]$/.test(text) ? "" : ".");
}

/** Levenshtein distance, for typing errors in command names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, x] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, y] of [...b].entries()) next.push(Math.min((row[j] ?? 0) + (x === y ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
