/** Ways in which files go wrong, and are made to. */
type Mutation = (bytes: Buffer, random: () => number) => Buffer;

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * (bytes.length + 1));
const slice = (bytes: Buffer, random: () => number): readonly [number, number] => {
  const start = at(bytes, random);
  return [start, Math.min(bytes.length, start + 1 + Math.floor(random() ** 3 * 2000))];
};

const MUTATIONS: readonly Mutation[] = [
  function cutOff(bytes, random) { return bytes.subarray(0, at(bytes, random)); },
  function beheaded(bytes, random) { return bytes.subarray(at(bytes, random)); },
  function flipped(bytes, random) {
    const out = Buffer.from(bytes);
    for (let times = 1 + Math.floor(random() * 20); times > 0 && out.length > 0; times--) out[Math.floor(random() * out.length)] = Math.floor(random() * 256);
    return out;
  },
  function without(bytes, random) {
    const [start, end] = slice(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  function repeated(bytes, random) {
    const [start, end] = slice(bytes, random);
    const times = 1 + Math.floor(random() ** 4 * 500);
    return Buffer.concat([bytes.subarray(0, end), ...Array.from({ length: times }, () => bytes.subarray(start, end)), bytes.subarray(end)]);
  },
  function strewn(bytes, random) {
    const start = at(bytes, random);
    const noise = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 200) }, () => Math.floor(random() * 256)));
    return Buffer.concat([bytes.subarray(0, start), noise, bytes.subarray(start)]);
  },
  function renumbered(bytes, random) {
    const text = bytes.toString("latin1");
    const numbers = ["0", "-1", "4294967295", "99999999999999999999", "1e9", "NaN"];
    return Buffer.from(text.replace(/\d+/g, (number) => (random() < 0.2 ? numbers[Math.floor(random() * numbers.length)]! : number)), "latin1");
  },
  function otherwiseEncoded(bytes, random) {
    const text = bytes.toString("utf8");
    return random() < 0.5 ? Buffer.from(text, "utf16le") : Buffer.from(text.replace(/e/g, "é"), "latin1");
  },
  function nothingButLineEnds(bytes) { return Buffer.from(bytes.toString("latin1").replace(/\n/g, "\r"), "latin1"); },
];

/** One to three things that go wrong, one after the other. */
export function mutated(bytes: Uint8Array, random: () => number): Buffer {
  let out = Buffer.from(bytes);
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) out = MUTATIONS[Math.floor(random() * MUTATIONS.length)]!(out, random) as typeof out;
  return out;
}
