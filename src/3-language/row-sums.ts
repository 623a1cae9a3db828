import {
  and, below, bitsOf, type Code, constant, eightOf, equal, equalEight, get, highFour, isZero, left, load, loadVector, loop, lowestBit, lowFour, minus, narrow, plus, plusFour, right,
  set, store, storeVector, tee, type WasmFunction, when, zeros,
} from "../model/wasm.js";

/** Where things stand in the memory of a model; all in bytes. */
export interface Places {
  /** number of the whole weight, by compressed weight */
  readonly expanded: number;
  /** keys to be looked up, then what was found */
  readonly keys: number;
  readonly found: number;
  /** rows of 4 cells, of 6 cells, whole rows: each a list of addresses */
  readonly four: number;
  readonly six: number;
  readonly whole: number;
  /** a sum a class */
  readonly sums: number;
  /** by the high bits of a key: first of its rows (shifted by 5) and their number */
  readonly buckets: number;
  /** by row: the low bits of its key */
  readonly tags: number;
  /** by row: its cells, if two at most, else where they are */
  readonly entries: number;
}

/** The highest bits of an entry say what the others are: its own two cells, or the address of four, of six, or of a weight for every class. */
export const OWN = 0x8000_0000;
export const [WHOLE, FOUR, SIX] = [0, 0x2000_0000, 0x4000_0000];
const ADDRESS = 0x1fff_ffff;
/** Rows that may share a bucket: as many tags are compared at a time. */
export const BUCKET_MOST = 16;

/** Numbers of the locals: the first is the parameter, the last five are vectors. */
const LOCALS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;

/**
 * Adds up the rows of keys. A processor loses more time by guessing wrong which way a branch goes than by doing what is not needed, and here nothing can be guessed:
 * whether a key has a row, and how long that is. So the work goes in passes that branch for no row: all keys are looked up, what is found is sorted by length, and each length
 * has a loop of its own.
 */
export function rowSums(places: Places, shift: number, paddedClasses: number): WasmFunction {
  const { expanded, keys, found, four, six, whole, sums, buckets, tags, entries } = places;
  const [end, i, key, bucket, first, n, value, address, kind, own, fours, sixes, wholes, cell, class_, block, a, b, c, d, x] = LOCALS;
  const each = (list: Code, ...body: readonly Code[]): Code => when(list, set(i, constant(0)), loop(below(tee(i, plus(get(i), constant(4))), list), ...body));

  const clear = [set(i, constant(0)), loop(below(tee(i, plus(get(i), constant(16))), constant(paddedClasses * 4)), storeVector(get(i), zeros, sums))].flat();
  const lookUp = each(get(end),
    set(key, load(get(i), keys)),
    set(bucket, load(left(right(get(key), constant(shift)), constant(2)), buckets)),
    set(first, right(get(bucket), constant(5))),
    set(x, eightOf(get(key))),
    set(n, left(get(first), constant(1))),
    set(value, and(
      bitsOf(narrow(equalEight(get(x), loadVector(get(n), tags)), equalEight(get(x), loadVector(get(n), tags + 16)))),
      minus(left(constant(1), and(get(bucket), constant(31))), constant(1)),
    )),
    // written each time, and kept if the key has a row
    store(get(own), plus(get(first), lowestBit(get(value))), found),
    set(own, plus(get(own), left(isZero(isZero(get(value))), constant(2)))),
  );
  const isKind = (which: number): Code => left(equal(get(kind), constant(which)), constant(2));
  const sort = [set(end, get(own)), set(own, constant(0)), each(get(end),
    set(value, load(left(load(get(i), found), constant(2)), entries)),
    set(kind, and(get(value), constant(~ADDRESS))),
    set(address, and(get(value), constant(ADDRESS))),
    store(get(own), get(value), keys),
    set(own, plus(get(own), left(right(get(value), constant(31)), constant(2)))),
    store(get(fours), get(address), four),
    set(fours, plus(get(fours), isKind(FOUR))),
    store(get(sixes), get(address), six),
    set(sixes, plus(get(sixes), isKind(SIX))),
    store(get(wholes), get(address), whole),
    set(wholes, plus(get(wholes), isKind(WHOLE))),
  )].flat();
  /** Adds the two cells in `cell`. */
  const addCell = (bits: Code): Code => [
    ...set(class_, and(right(bits, constant(6)), constant(0x1fc))),
    ...store(get(class_), plus(load(get(class_), sums), load(left(and(bits, constant(255)), constant(2)), expanded)), sums),
  ];
  const addCells = [...addCell(get(cell)), ...addCell(right(get(cell), constant(16)))];
  const addOwn = each(get(own), set(cell, load(get(i), keys)), addCells);
  const addFours = each(get(fours), set(value, load(get(i), four)), ...[0, 4].flatMap((k) => [set(cell, load(get(value), k)), addCells]));
  const addSixes = each(get(sixes), set(value, load(get(i), six)), ...[0, 4, 8].flatMap((k) => [set(cell, load(get(value), k)), addCells]));
  const sumAt = left(get(block), constant(1));
  const addWholes = when(get(wholes), set(block, constant(0)), loop(below(tee(block, plus(get(block), constant(32))), constant(paddedClasses * 2)),
    ...[a, b, c, d].map((sum, k) => set(sum, loadVector(sumAt, sums + 16 * k))),
    each(get(wholes),
      set(value, plus(load(get(i), whole), get(block))),
      set(x, loadVector(get(value))), set(a, plusFour(get(a), lowFour(get(x)))), set(b, plusFour(get(b), highFour(get(x)))),
      set(x, loadVector(get(value), 16)), set(c, plusFour(get(c), lowFour(get(x)))), set(d, plusFour(get(d), highFour(get(x)))),
    ),
    ...[a, b, c, d].map((sum, k) => storeVector(sumAt, get(sum), sums + 16 * k)),
  ));
  return { name: "score", parameters: 1, numbers: 15, vectors: 5, body: [...clear, ...lookUp, ...sort, ...addOwn, ...addFours, ...addSixes, ...addWholes] };
}
