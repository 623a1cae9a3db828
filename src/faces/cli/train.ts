import { existsSync, mkdirSync } from "node:fs";
import { UsageError, type Context, type ExitCode, type AddCommand } from "./context.js";

interface TrainCommandOptions {
  readonly data: string;
  readonly out: string;
}

/** `attache train [MODEL] --data PATH` */
export const trainCommand: AddCommand = (program, context, finish) => {
  const names = Object.keys(context.trainings);
  if (names.length === 0) return;
  program
    .command("train")
    .summary("make a model again from its training data")
    .description(`Trains a model and writes its weights with a card. The same data gives the same weights.\n\n${names.map((name) => `  ${name.padEnd(10)} ${context.trainings[name]?.summary ?? ""}`).join("\n")}`)
    .argument("[model]", names.join(", "), names[0])
    .requiredOption("--data <path>", "file or folder of the training data")
    .option("--out <folder>", "folder for the weights and their card", "models")
    .action(async (model: string, options: TrainCommandOptions) => finish(await train(model, options, context)));
};

async function train(name: string, options: TrainCommandOptions, context: Context): Promise<ExitCode> {
  const training = context.trainings[name];
  if (training === undefined) throw new UsageError("unknown-model", `There is no model “${name}”.`, `There are: ${Object.keys(context.trainings).join(", ")}.`);
  if (!existsSync(options.data)) throw new UsageError("missing-path", `${options.data} does not exist.`, "Give the training data with --data.");
  const { train: run } = await training.load();
  mkdirSync(options.out, { recursive: true });
  const { files, metrics } = await run({ data: options.data, out: options.out, log: (line) => context.err.write(`${line}\n`) });
  for (const file of files) context.out.write(`wrote ${file}\n`);
  for (const [key, value] of Object.entries(metrics)) context.out.write(`  ${key}  ${value.toFixed(2)}\n`);
  return 0;
}
