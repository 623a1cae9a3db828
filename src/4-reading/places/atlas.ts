import { unpackModelFile } from "../../model/model-file.js";
import { hashString } from "../../model/hash.js";
import { plainPlace } from "./plain-place.js";

/** A place of some name: where it lies, what it is, and how large. */
export interface AtlasPlace {
  /** ISO alpha-3 */
  readonly country: string;
  /** country and first-level division, "USA.TX"; the country alone where the division is not known */
  readonly region: string;
  readonly kind: "town" | "state" | "county";
  /** logarithm, base 2, of the population of a town; a fixed size for the others */
  readonly size: number;
}

/** Towns, states and counties of the world by name (GeoNames); many share one. */
export interface Atlas {
  /** every place that bears the name; towns first, the largest first */
  named(name: string): readonly AtlasPlace[];
}

const KINDS = ["town", "state", "county"] as const;

/** An atlas that knows nothing, for tests. */
export const emptyAtlas: Atlas = { named: () => [] };

/** Opens `lexicon/atlas.bin` (written by `scripts/make-atlas.mjs`). Throws on other bytes. */
export function makeAtlas(file: Uint8Array): Atlas {
  const { head, body } = unpackModelFile(file, "ATTATLAS", "an atlas");
  const header = head as { readonly rows: number; readonly gaps: number; readonly regions: readonly string[] };
  const gaps = body.subarray(0, header.gaps);
  const hashes = new Uint32Array(header.rows);
  let [row, key, scale] = [0, 0, 1];
  for (let i = 0; i < gaps.length; i++) {
    const byte = gaps[i] as number;
    key += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    hashes[row++] = key;
    scale = 1;
  }
  const at = new DataView(body.buffer, body.byteOffset + header.gaps, header.rows * 2);
  const sorts = body.subarray(header.gaps + header.rows * 2);
  const placeOf = (i: number): AtlasPlace => {
    const region = header.regions[at.getUint16(i * 2, true)] ?? "";
    const sort = sorts[i] ?? 0;
    return { country: region.slice(0, 3), region, kind: KINDS[sort >> 5] ?? "town", size: sort & 31 };
  };
  return {
    named(name) {
      const wanted = hashString(plainPlace(name));
      let [low, high] = [0, hashes.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((hashes[middle] as number) < wanted) low = middle + 1;
        else high = middle;
      }
      const found: AtlasPlace[] = [];
      for (let i = low; hashes[i] === wanted; i++) found.push(placeOf(i));
      return found;
    },
  };
}
