const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day that a ZIP can name */
const FIRST_DAY = 0x0021;

/** The same ZIP without the time at which it was made: every entry is of the first day there is. Throws on what is no ZIP, for it was made just before. */
export function sealed(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error(`no end of a ZIP at ${end} of ${bytes.length} bytes`);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error(`no entry of a ZIP at ${at}`);
    const local = view.getUint32(at + 42, true);
    for (const time of [at + 12, local + 10]) view.setUint32(time, FIRST_DAY << 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
