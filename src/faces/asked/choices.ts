import { FigureEntry, Modality, Stage, StatementEntry, Stance, UndertakingForm, type EntryKind } from "../../model/entry.js";
import { EventType, PLOVER } from "../../model/plover.js";
import { Topic } from "../../model/topic.js";
import { fieldsOf } from "./set-fields.js";

/** What may be set of an entry of each kind, and what may be asked for: for forms, which offer what is taken and nothing else. */
export interface Choices {
  readonly fields: Readonly<Record<EntryKind, readonly { readonly name: string; readonly values?: readonly string[] }[]>>;
  /** the modes that an event type has */
  readonly modes: Readonly<Record<string, readonly string[]>>;
  readonly topics: readonly string[];
  readonly types: readonly string[];
  readonly stages: readonly string[];
  readonly modalities: readonly string[];
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  polarity: ["affirmed", "negated"], modality: Modality.options, historical: ["false", "true"], type: EventType.options, stance: Stance.options,
  manner: StatementEntry.unwrap().shape.manner.options, bound: FigureEntry.unwrap().shape.bound.options, stage: Stage.options, form: UndertakingForm.options,
};

/** The choices; the same for every record. */
export function choices(): Choices {
  const fields = (kind: EntryKind) => fieldsOf(kind).map((name) => ({ name, ...(VALUES[name] && { values: VALUES[name] }) }));
  return {
    fields: { event: fields("event"), statement: fields("statement"), figure: fields("figure"), undertaking: fields("undertaking") },
    modes: Object.fromEntries(EventType.options.map((type) => [type, Object.keys(PLOVER[type].modes)])),
    topics: Topic.options, types: EventType.options, stages: Stage.options, modalities: Modality.options,
  };
}
