import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import type { AddCommand } from "./context.js";
import { assignments } from "../asked/assignments.js";
import { parseDay } from "../asked/parse-day.js";
import { reportId } from "../asked/report-id.js";

interface CorrectOptions extends DecidingOptions {
  readonly set: readonly string[];
  readonly reason?: string;
}

/** `attache correct REPORT --set field=value…` */
export const correctCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("correct")
      .summary("set right what is known about a report")
      .description("Sets right a report’s title, publisher, wire, published or updated day. An empty value takes one away. The day from which the record may use the report follows.")
      .argument("<report>", "id, the first letters of one, or the path it was read from")
      .requiredOption("--set <field=value...>", "what to set, for example published=2024-02-14")
      .option("--reason <text>", "why"),
  ).action(async (given: string, options: CorrectOptions) => finish(await deciding(options, context, async ({ attache, decide }) => {
    const { Metadata } = await import("../../model/decision.js");
    const set = assignments(options.set, Object.keys(Metadata.unwrap().shape));
    const metadata = Object.fromEntries([...set].map(([field, value]) =>
      [field, value === "" ? null : field === "published" || field === "updated" ? parseDay(value, `${field}:`) : value]));
    const report = await reportId(given, attache.record);
    const dated = set.has("published") || set.has("updated") ? ` Days told from it (“on Monday”) change when it is read again: attache reread ${report.slice(0, 10)}` : "";
    await decide({ action: "correct", report, set: metadata, ...(options.reason && { reason: options.reason }) },
      `Corrected ${report}: ${[...set].map(([field, value]) => (value === "" ? `no ${field}` : `${field} ${value}`)).join(", ")}.${dated}`);
  })));
};
