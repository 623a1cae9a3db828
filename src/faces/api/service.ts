import type { Question, Sent } from "./question.js";
import type { Attache } from "../../contract/facade.js";
import type { Record } from "../../6-views/index.js";

/** What the API is served from. */
export interface Service {
  readonly attache: Attache<Record>;
  /** names the record among others, so that an answer of one is never taken for another's */
  readonly record: string;
  /** as whom decisions are made that do not say by whom */
  readonly by: string;
  /** an ISO instant; the only clock of the API */
  now(): string;
  /** whoever asks must show this; without it only this machine may ask */
  readonly token?: string;
  /** the built web app: a file's bytes by its path from the web app's root, undefined when there is none such */
  readonly web?: (path: string) => Uint8Array | undefined;
  /** answers in another thread what may take long, as it is sent; without it everything is answered in this one. What becomes unwanted before it is begun is not begun */
  readonly elsewhere?: (question: Question, unwanted?: AbortSignal) => Promise<Sent>;
  /** is told of our own faults */
  readonly onFault?: (error: unknown) => void;
}
