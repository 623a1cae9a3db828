import type { Record } from "../../6-views/index.js";
import type { Entry } from "../../model/entry.js";
import { UsageError } from "./usage-error.js";

/** An entry by id or unique prefix, or by the item that it alone makes. Throws a usage error that says what to give instead. */
export async function entryBy(given: string, record: Record): Promise<Entry> {
  if (!/^[ei]_[0-9a-z]{4,}$/i.test(given)) {
    throw new UsageError("invalid-id", `“${given}” is no entry’s id.`, "Entries’ ids start with e_; show, compare and read --json print them.");
  }
  if (given.startsWith("e_")) {
    const entry = await record.entry(given);
    if (entry !== undefined) return entry;
  } else {
    const members = (await record.item(given))?.members ?? [];
    const [only] = members;
    if (members.length > 1) throw new UsageError("many-entries", `${given} is ${members.length} entries: ${members.map((id) => id.slice(0, 14)).join(", ")}.`, "Give the one that is meant.");
    const entry = only === undefined ? undefined : await record.entry(only);
    if (entry !== undefined) return entry;
  }
  throw new UsageError("no-such-entry", `The record has no entry ${given}, or more than one.`, "Give more letters of the id. What was rejected comes back with attache undo.", 1);
}
