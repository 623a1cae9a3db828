/**
 * A name without case, accents and needless spaces, so that two spellings of one name compare equal.
 *
 * @example foldedName(" Erdoğan ") === foldedName("ERDOGAN") // true
 */
export function foldedName(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ı/g, "i").replace(/\s+/g, " ").trim();
}
