/** "Saint-Étienne" -> "st etienne": how the atlas writes a name (`scripts/make-atlas.mjs` makes it with this). */
export function plainPlace(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’‘`ʻ.]/g, "").replace(/[-–—,/]/g, " ").replace(/\bsaint\b/g, "st").replace(/\s+/g, " ").trim();
}
