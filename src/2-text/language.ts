import type * as Eld from "eld/small";
import { loadPackage } from "./load-package.js";
import { isPlainlyEnglish } from "./plainly-english.js";

const ENOUGH_LETTERS = /(?:\p{L}\P{L}*){40}/u;
const SAMPLE = 6000;

/** ISO 639-1 code of the text's language; `declared` (the page's own word) where the text is too short to tell, else "und". */
export function detectLanguage(text: string, declared?: string): string {
  const sample = text.slice(0, SAMPLE);
  const page = /^([a-z]{2})\b/i.exec(declared ?? "")?.[1]?.toLowerCase();
  if (!ENOUGH_LETTERS.test(sample)) return page ?? "und";
  if (isPlainlyEnglish(sample)) return "en";
  const { eld } = loadPackage<typeof Eld>("eld/small");
  const result = eld.detect(sample);
  if (result.language !== "" && (result.isReliable() || result.language === page)) return result.language;
  return page ?? (result.language === "" ? "und" : result.language);
}
