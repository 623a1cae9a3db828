import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import type { AddCommand, Context, ExitCode } from "./context.js";

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
  return deciding(options, context, async ({ attache, decide, line }) => {
    const { draft, a, b } = await (await import("../asked/join-draft.js")).joinDraft(action, givenA, givenB, options.reason, attache.record);
    await decide(draft, `${await line(a)} and ${await line(b)} ${action === "link" ? "are one thing" : "are not one thing"}.`);
  });
}
