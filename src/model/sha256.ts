/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, or of bytes, in hexadecimal. Ids are made from it at once and wherever Attaché runs; what browsers bring along
 * answers later, and over secure connections only.
 *
 * @example sha256("") // "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
 */
export function sha256(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const state = Uint32Array.from(ROOTS_OF_SQUARES);
  const view = new DataView(padded(bytes).buffer);
  const words = new Uint32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) mixBlock(state, words, view, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** The bytes, a 1, as many 0 as fill a block, and how many bits there are. */
function padded(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array((bytes.length + 9 + 63) & ~63);
  out.set(bytes);
  out[bytes.length] = 0x80;
  const view = new DataView(out.buffer);
  view.setUint32(out.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(out.length - 4, (bytes.length << 3) >>> 0);
  return out;
}

function mixBlock(state: Uint32Array, words: Uint32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + 4 * i);
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15]!;
    const y = words[i - 2]!;
    words[i] = words[i - 16]! + (turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)) + words[i - 7]! + (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10));
  }
  let a = state[0]!, b = state[1]!, c = state[2]!, d = state[3]!, e = state[4]!, f = state[5]!, g = state[6]!, h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROOTS_OF_CUBES[i]! + words[i]!) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const added = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i]! += added[i]!;
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

const PRIMES = firstPrimes(64);
/** The first 32 bits behind the point of the roots of the first primes: whole numbers, for rounding would be wrong in the last bits. */
const ROOTS_OF_SQUARES = PRIMES.slice(0, 8).map((prime) => rootBits(prime, 2n));
const ROOTS_OF_CUBES = Uint32Array.from(PRIMES, (prime) => rootBits(prime, 3n));

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** The bits 0 to 31 behind the point of the root of a prime: the root of prime × 2^(32 × degree), less its whole part. */
function rootBits(prime: number, degree: bigint): number {
  const square = BigInt(prime) << (32n * degree);
  let [low, high] = [0n, 1n << 40n];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** degree <= square) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffff_ffffn);
}
