/** Where a key stands among ascending keys, or -1. Tables that are asked once a word need no map built first: the whole model loads before the first word is read. */
export function placeOf(key: number, keys: Uint32Array): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle]!;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
