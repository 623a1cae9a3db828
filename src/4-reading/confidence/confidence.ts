import { z } from "zod";
import { eventSigns, type SignedEvent } from "./event-signs.js";

/** `models/confidence.json`: what each sign adds to the log-odds that an event is right in every field. */
export const ConfidenceModel = z.object({ about: z.string(), start: z.number(), signs: z.record(z.string(), z.number()).readonly() }).readonly();
export type ConfidenceModel = z.infer<typeof ConfidenceModel>;

/** The share, 0 to 1, of such events that strangers judged right in every field; two decimals. */
export type Confidence = (event: SignedEvent) => number;

export function makeConfidence({ start, signs }: ConfidenceModel): Confidence {
  return (event) => {
    const odds = eventSigns(event).reduce((sum, sign) => sum + (signs[sign] ?? 0), start);
    return Math.round(100 / (1 + Math.exp(-odds))) / 100;
  };
}
