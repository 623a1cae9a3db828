import { targetOf, type Record } from "../../6-views/index.js";
import type { DecisionRequest, DecisionResponse } from "../../contract/decision-request.js";
import { Metadata, type DecisionDraft } from "../../model/decision.js";
import type { Entry } from "../../model/entry.js";
import { aliasDraft } from "../asked/alias-draft.js";
import { assignments } from "../asked/assignments.js";
import { editDraft } from "../asked/edit-draft.js";
import { entryBy } from "../asked/entry-id.js";
import { joinDraft } from "../asked/join-draft.js";
import { outletDraft } from "../asked/outlet-draft.js";
import { parseDay } from "../asked/parse-day.js";
import { reportId } from "../asked/report-id.js";
import { undoDraft } from "../asked/undo-draft.js";
import { UsageError } from "../asked/usage-error.js";
import { RequestError } from "./error.js";
import type { Service } from "./service.js";

/** Appends what a reviewer decided. An entry that is no longer there was edited or rejected meanwhile: that is a conflict, and changes nothing. */
export async function decide(request: DecisionRequest, service: Service): Promise<DecisionResponse> {
  const { attache, by, now } = service;
  const draft = await draftOf(request, service).catch((error: unknown) => {
    if (error instanceof UsageError && error.code === "no-such-entry") {
      throw new RequestError(409, { code: "changed-meanwhile", message: "This entry is not in the record any more: it was edited or rejected meanwhile, perhaps in another window.", remedy: "Look at the report as it is now, then decide again." });
    }
    throw error;
  });
  const decision = await attache.decide(draft, { at: now(), by: request.by ?? by });
  return { decision, ...(decision.action === "edit" && { entry: decision.to.id }), revision: await attache.record.revision() };
}

async function draftOf(request: DecisionRequest, { attache: { record, countries } }: Service): Promise<DecisionDraft> {
  const target = async (entry: Entry) => targetOf(entry, await record.entries({ report: entry.report }));
  const reason = "reason" in request && request.reason !== undefined && request.reason !== "" ? { reason: request.reason } : {};
  switch (request.action) {
    case "accept":
      return { action: "accept", target: await target(await standingEntry(request.entry, record)) };
    case "reject":
      return { action: "reject", target: await target(await standingEntry(request.entry, record)), ...reason };
    case "edit":
      return editDraft(await standingEntry(request.entry, record), { set: pairs(request.set), ...(request.evidence && { evidence: request.evidence }), ...reason }, record, countries);
    case "link":
    case "cut":
      await Promise.all([request.a, request.b].map((id) => standingEntry(id, record)));
      return (await joinDraft(request.action, request.a, request.b, request.reason, record)).draft;
    case "note": {
      if (!/^[ei]_/.test(request.id)) return { action: "note", report: await reportId(request.id, record), text: request.text };
      const entry = await entryBy(request.id, record);
      return { action: "note", report: entry.report, target: await target(entry), text: request.text };
    }
    case "correct":
      return { action: "correct", report: await reportId(request.report, record), set: metadata(request.set), ...reason };
    case "alias":
      return aliasDraft(request, "code", countries);
    case "outlet":
      return outletDraft(request.name, request, (field) => field, countries);
    case "undo":
      return (await undoDraft(request.decision, record)).draft;
  }
}

/** An entry that still counts: what was edited or rejected can be asked for by its id, and must not be decided upon by who has not seen that. */
async function standingEntry(id: string, record: Record): Promise<Entry> {
  const entry = await entryBy(id, record);
  if ((await record.entries({ ids: [entry.id] })).length === 0) throw new UsageError("no-such-entry", `${id} does not count any more.`);
  return entry;
}

function pairs(set: { readonly [field: string]: string } = {}): readonly string[] {
  return Object.entries(set).map(([field, value]) => `${field}=${value}`);
}

function metadata(given: { readonly [field: string]: string }): Metadata {
  const set = assignments(pairs(given), Object.keys(Metadata.unwrap().shape));
  if (set.size === 0) throw new UsageError("nothing-changed", "Nothing is set.", "Give at least one field.");
  return Object.fromEntries([...set].map(([field, value]) => [field, value === "" ? null : field === "published" || field === "updated" ? parseDay(value, field) : value]));
}
