import { isDeepStrictEqual } from "node:util";
import type { CountryNames } from "../../contract/facade.js";
import { targetOf, type Record } from "../../6-views/index.js";
import type { DecisionDraft } from "../../model/decision.js";
import type { Entry } from "../../model/entry.js";
import { covers, type Span } from "../../model/span.js";
import { UsageError } from "./usage-error.js";
import { withFields } from "./set-fields.js";

export interface EditAsked {
  /** `field=value`, as `attache edit --set` takes them */
  readonly set: readonly string[];
  /** other words that it stands on, in the body of its report */
  readonly evidence?: Span;
  readonly reason?: string;
}

/** What puts an entry as it should have been read in its place. Throws a usage error for what would not be sound, and where nothing would change. */
export async function editDraft(entry: Entry, { set, evidence, reason }: EditAsked, record: Record, countries: CountryNames): Promise<Extract<DecisionDraft, { action: "edit" }>> {
  const own = await record.entries({ report: entry.report });
  const changed = withFields(entry, set, countries);
  const to = evidence === undefined ? changed : await standingOn(evidence, changed, own, record);
  if (isDeepStrictEqual(content(to), content(entry))) throw new UsageError("nothing-changed", `${entry.id} is read so already.`, "To say that it is right: attache accept.");
  return { action: "edit", target: targetOf(entry, own), to, ...(reason && { reason }) };
}

/** The entry on other words: they must lie in one paragraph of the body. Its sentence is then the one that is known to hold them, else the paragraph. */
async function standingOn(evidence: Span, entry: Entry, own: readonly Entry[], record: Record): Promise<Entry> {
  const paragraph = (await record.report(entry.report))?.paragraphs.find((one) => covers(one, evidence));
  if (paragraph === undefined || evidence.end <= evidence.start) {
    throw new UsageError("invalid-span", "These words do not lie in one paragraph of the report’s body.", "Select words of one paragraph; what is cut, and the title, is never read.");
  }
  const sentence = [entry, ...own].map((one) => one.sentence).find((one) => covers(one, evidence)) ?? paragraph;
  return { ...entry, evidence: [evidence], sentence, ...(entry.kind === "statement" && { content: evidence }) } as Entry;
}

/** What an entry says, without how it was read and what follows from other fields. */
function content(entry: Entry): object {
  const { confidence: _confidence, rule: _rule, ...rest } = entry;
  return { ...rest, intensity: undefined, quad: undefined };
}
