// What the library's answers are made of: each a type, and a zod schema of the same name that checks JSON which was stored or sent.
export { Actor } from "../../model/actor.js";
export { Diagnostic } from "../../model/diagnostic.js";
export { Attribution, Entry, EventEntry, FigureEntry, StatementEntry, UndertakingEntry, type EntryKind } from "../../model/entry.js";
export { Part, Report } from "../../model/report.js";
export { Span } from "../../model/span.js";
export { When } from "../../model/when.js";
export type { Coding, ExplainedSentence, ExplainedToken, Explanation } from "../../contract/facade.js";
export { UsageError } from "../asked/usage-error.js";
