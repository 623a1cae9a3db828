import type * as Eld from "eld/small";
import { loadPackage } from "./load-package.js";

const ENOUGH_LETTERS = 40;
const SAMPLE = 20_000;

/** ISO 639-1 code of the text's language; `declared` (the page's own word) where the text is too short to tell, else "und". */
export function detectLanguage(text: string, declared?: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const page = /^([a-z]{2})\b/i.exec(declared ?? "")?.[1]?.toLowerCase();
  if (letters < ENOUGH_LETTERS) return page ?? "und";
  const { eld } = loadPackage<typeof Eld>("eld/small");
  const result = eld.detect(sample);
  if (result.language !== "" && (result.isReliable() || result.language === page)) return result.language;
  return page ?? (result.language === "" ? "und" : result.language);
}
