import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import { UsageError, type AddCommand, type Context, type ExitCode } from "./context.js";
import { entryBy } from "../asked/entry-id.js";

interface JoinOptions extends DecidingOptions {
  readonly reason?: string;
}

/** `attache link A B` */
export const linkCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("link")
      .summary("say that two entries are one thing")
      .description("Says that two entries are one thing in the world: they become one item, whatever Attaché thinks.")
      .argument("<a>", "an entry’s id, or its first letters")
      .argument("<b>", "the other’s")
      .option("--reason <text>", "why"),
  ).action(async (a: string, b: string, options: JoinOptions) => finish(await join("link", a, b, options, context)));
};

/** `attache cut A B` */
export const cutCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("cut")
      .summary("say that two entries are not one thing")
      .description("Says that two entries are not one thing in the world: they stand in two items, whatever joins them.")
      .argument("<a>", "an entry’s id, or its first letters")
      .argument("<b>", "the other’s")
      .option("--reason <text>", "why"),
  ).action(async (a: string, b: string, options: JoinOptions) => finish(await join("cut", a, b, options, context)));
};

function join(action: "link" | "cut", givenA: string, givenB: string, options: JoinOptions, context: Context): Promise<ExitCode> {
  return deciding(options, context, async ({ attache, decide, targetOf, line }) => {
    const [a, b] = [await entryBy(givenA, attache.record), await entryBy(givenB, attache.record)];
    if (a.id === b.id) throw new UsageError("one-entry", `${givenA} and ${givenB} are the same entry (${a.id}).`, "Give two.");
    if (a.kind !== b.kind) throw new UsageError("two-kinds", `${a.id} is ${withArticle(a.kind)}, ${b.id} ${withArticle(b.kind)}: they cannot be one thing.`, "Link and cut are for two entries of one kind.");
    const did = action === "link" ? "are one thing" : "are not one thing";
    await decide({ action, a: await targetOf(a), b: await targetOf(b), ...(options.reason && { reason: options.reason }) }, `${await line(a)} and ${await line(b)} ${did}.`);
  });
}

function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}
