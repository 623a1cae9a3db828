import { existsSync } from "node:fs";
import { UsageError, type Context, type ExitCode, type AddCommand } from "./context.js";

interface EvaluateCommandOptions {
  readonly data: string;
  readonly json?: true;
}

/** `attache evaluate TASK --data PATH` */
export const evaluateCommand: AddCommand = (program, context, finish) => {
  const names = Object.keys(context.tasks);
  if (names.length === 0) return;
  program
    .command("evaluate")
    .summary("score a part of Attaché on a public data set")
    .description(`Scores a part of Attaché on a data set, ×100.\n\n${names.map((name) => `  ${name.padEnd(10)} ${context.tasks[name]?.summary ?? ""}`).join("\n")}`)
    .argument("<task>", names.join(", "))
    .requiredOption("--data <path>", "file or folder of the data set")
    .option("--json", "the scores as JSON")
    .action(async (task: string, options: EvaluateCommandOptions) => finish(await evaluate(task, options, context)));
};

async function evaluate(name: string, options: EvaluateCommandOptions, context: Context): Promise<ExitCode> {
  const task = context.tasks[name];
  if (task === undefined) throw new UsageError("unknown-task", `There is no task “${name}”.`, `There are: ${Object.keys(context.tasks).join(", ")}.`);
  if (!existsSync(options.data)) throw new UsageError("missing-path", `${options.data} does not exist.`, "Give the file or folder of the data set with --data.");
  const { evaluate: measure } = await task.load();
  const { data, metrics } = await asked(name, options.data, () => measure(options.data));
  if (options.json) context.out.write(`${JSON.stringify({ task: name, data, metrics })}\n`);
  else {
    context.out.write(`${name} on ${data.path}, n = ${data.n}, sha256 ${data.sha256.slice(0, 12)}…\n`);
    const widest = Math.max(...Object.keys(metrics).map((key) => key.length));
    for (const [key, value] of Object.entries(metrics)) context.out.write(`  ${key.padEnd(widest)}  ${value.toFixed(2).padStart(7)}\n`);
  }
  return 0;
}

/** A folder where the task takes a file, or another set's folder: said as what it is. */
async function asked<T>(task: string, path: string, measure: () => T | Promise<T>): Promise<T> {
  try {
    return await measure();
  } catch (error) {
    if (!(error instanceof Error) || !["EISDIR", "ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    throw new UsageError("not-the-data", `${path} is not the data set that “${task}” is scored on (${error.message}).`, "Give the set’s own file or folder: docs/evaluation.md names it for each task.");
  }
}
