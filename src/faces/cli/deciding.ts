import { userInfo } from "node:os";
import type { Command } from "commander";
import type { Attache } from "../../contract/facade.js";
import type { Record } from "../../6-views/index.js";
import type { Decision, DecisionDraft, Target } from "../../model/decision.js";
import type { Entry } from "../../model/entry.js";
import { pageOptions, type Context } from "./context.js";
import { existingRecord } from "./record-folder.js";

/** The options of every command that decides something. */
export interface DecidingOptions {
  readonly by?: string;
  readonly json?: true;
  readonly record?: string;
}

/** Adds `--by`, `--json` and `--record` to a command that decides. */
export function decidingOptions(command: Command): Command {
  return command
    .option("--by <name>", "who decides (ATTACHE_BY, else your name on this machine)")
    .option("--json", "the decision as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)");
}

/** An open record that takes decisions. */
export interface Session {
  readonly attache: Attache<Record>;
  /** appends the decision; prints what was done and how to take it back, or with `--json` the decision */
  decide(draft: DecisionDraft, did: string | ((decision: Decision) => Promise<string>)): Promise<void>;
  targetOf(entry: Entry): Promise<Target>;
  /** what the entry says, in a line */
  line(entry: Entry): Promise<string>;
}

/** Opens the record, runs `work`, closes it. */
export async function deciding(options: DecidingOptions, context: Context, work: (session: Session) => Promise<void>): Promise<0> {
  const attache = await context.open({ record: existingRecord(context, options.record) });
  const views = await import("../../6-views/index.js");
  const { record } = attache;
  try {
    await work({
      attache,
      async decide(draft, did) {
        const decision = await attache.decide(draft, mark(options, context));
        if (options.json) context.out.write(`${(await import("../print/inert.js")).inertJson(decision)}\n`);
        else await say(context, typeof did === "string" ? did : await did(decision), decision.id);
      },
      targetOf: async (entry) => views.targetOf(entry, await record.entries({ report: entry.report })),
      line: async (entry) => {
        const report = await record.report(entry.report);
        return report === undefined ? entry.id : `${entry.kind} ${entry.id.slice(0, 10)} (${views.entryLine(entry, report).what})`;
      },
    });
    return 0;
  } finally {
    await attache.close();
  }
}

/** Who decides, and when. */
export function mark({ by }: { readonly by?: string }, { env, now }: Context): { readonly at: string; readonly by: string } {
  return { at: now(), by: by || env["ATTACHE_BY"] || env["USER"] || env["USERNAME"] || userInfo().username };
}

async function say(context: Context, did: string, decision: string): Promise<void> {
  const { createPage, faint } = await import("../print/page.js");
  const page = createPage(pageOptions(context.out, context.env));
  page.line([did], { hang: 2 });
  page.line([faint(`To take it back: attache undo ${decision.slice(0, 10)}`)], { indent: 2 });
  context.out.write(page.text());
}
