/** F1 of two texts as bags of lower-case words, 0..1. */
export function tokenF1(candidate: string, reference: string): number {
  const got = counts(words(candidate));
  const wanted = counts(words(reference));
  let shared = 0;
  for (const [word, count] of got) shared += Math.min(count, wanted.get(word) ?? 0);
  return f1(shared, total(got), total(wanted));
}

/**
 * ROUGE-Lsum F1 (Lin 2004, as `rouge_score` computes it): for each reference line, the union of its longest common
 * subsequences with all candidate lines; each token of either side counts once. No stemming.
 */
export function rougeLsum(candidate: string, reference: string): number {
  const got = lines(candidate);
  const wanted = lines(reference);
  const left = counts(got.flat());
  const right = counts(wanted.flat());
  const gotTotal = total(left);
  const wantedTotal = total(right);
  let hits = 0;
  for (const line of wanted) {
    for (const at of unionOfLcs(line, got)) {
      const word = line[at] as string;
      const inLeft = left.get(word) ?? 0;
      const inRight = right.get(word) ?? 0;
      if (inLeft === 0 || inRight === 0) continue;
      hits++;
      left.set(word, inLeft - 1);
      right.set(word, inRight - 1);
    }
  }
  return f1(hits, gotTotal, wantedTotal);
}

function unionOfLcs(line: readonly string[], others: readonly (readonly string[])[]): readonly number[] {
  const union = new Set<number>();
  const vocabulary = new Set(line);
  for (const other of others) {
    if (union.size === line.length) break;
    if (!other.some((word) => vocabulary.has(word))) continue;
    for (const at of lcs(line, other)) union.add(at);
  }
  return [...union].sort((a, b) => a - b);
}

/** The places in `a` of one longest common subsequence with `b`. */
function lcs(a: readonly string[], b: readonly string[]): readonly number[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      table[at] = a[i - 1] === b[j - 1] ? (table[at - width - 1] ?? 0) + 1 : Math.max(table[at - width] ?? 0, table[at - 1] ?? 0);
    }
  }
  const places: number[] = [];
  for (let i = a.length, j = b.length; i > 0 && j > 0; ) {
    if (a[i - 1] === b[j - 1]) {
      places.push(i - 1);
      i--;
      j--;
    } else if ((table[i * width + j - 1] ?? 0) > (table[(i - 1) * width + j] ?? 0)) j--;
    else i--;
  }
  return places;
}

/** Lines of words; a line beyond 1,000 words is cut up, which bounds the table. */
function lines(text: string): readonly (readonly string[])[] {
  return text.split(/\n+/).flatMap((line) => {
    const all = words(line);
    const pieces: (readonly string[])[] = [];
    for (let at = 0; at < all.length; at += 1000) pieces.push(all.slice(at, at + 1000));
    return pieces;
  });
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function counts(tokens: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const token of tokens) map.set(token, (map.get(token) ?? 0) + 1);
  return map;
}

function total(map: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of map.values()) sum += count;
  return sum;
}

function f1(shared: number, got: number, wanted: number): number {
  if (got === 0 && wanted === 0) return 1;
  return shared === 0 ? 0 : (2 * shared) / (got + wanted);
}
