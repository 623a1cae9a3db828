import type { Attribution, Entry, EntryKind, Modality, Stage, Stance, UndertakingForm } from "../model/entry.js";
import type { EventType, Mode, Quad } from "../model/plover.js";
import type { Day } from "../model/when.js";

/**
 * What lists, counts and filters need of an entry, without its words: small, and read by the thousand. A view works out on
 * facets which items it shows, and fetches whole entries and reports for those alone.
 */
export interface Facet {
  readonly entry: string;
  readonly report: string;
  /** the item that the entry belongs to, as of the day asked */
  readonly item: string;
  readonly kind: EntryKind;
  readonly known: Day;
  /** where the evidence starts in the report's text */
  readonly start: number;
  /** first and last day that its date can mean (of a figure without a date: its period); absent at an open end or without a date */
  readonly from?: Day;
  readonly to?: Day;
  /** a date of month precision or better that the text gives */
  readonly dated: boolean;
  readonly checkable: boolean;
  readonly polarity: Entry["polarity"];
  readonly modality: Modality;
  readonly historical: boolean;
  readonly confidence: number;
  readonly by: Attribution["by"];
  /** whoever says it (the speaker of a statement; the person or office that an entry is attributed to), as one key for each */
  readonly voice?: string;
  readonly topics: readonly string[];
  /** codes of those who act, speak, are parties or counted; who are acted upon; who are named in the sentence; in the paragraph or title */
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly about: readonly string[];
  readonly near: readonly string[];
  /** of an event */
  readonly type?: EventType;
  readonly mode?: Mode;
  readonly quad?: Quad;
  readonly intensity?: number;
  /** of an undertaking */
  readonly stage?: Stage;
  readonly form?: UndertakingForm;
  /** of a statement */
  readonly stance?: Stance;
}
