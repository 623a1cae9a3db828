import type { ZipFile } from "yauzl";

/** Unpacked, a Word document of a report has a few MB beside its pictures. */
const MAX_PARTS = 5000;
const MAX_XML = 60_000_000;
const MAX_PART = 30_000_000;
const MAX_CORE = 200_000;
/** The library makes an object of each: a million of them, in 100 kB, would take half a gigabyte. A report of a hundred pages has a hundred thousand. */
const MAX_TAGS = 500_000;
const OPENS = 60; // "<"

/**
 * Unpacks what is text in a Word document once, within bounds, before it is given to a library that unpacks whatever there is: throws where it is too much or not
 * what it declares. Gives the document's own properties.
 */
export async function checkedPackage(bytes: Uint8Array): Promise<{ readonly core: string }> {
  const { default: yauzl } = await import("yauzl");
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > MAX_PARTS) throw new Error(`it has ${zip.entryCount} parts`);
  let total = 0;
  let tags = 0;
  let core = "";
  for await (const entry of zip.eachEntry()) {
    const text = /\.(?:xml|rels)$/i.test(entry.fileName);
    if (entry.uncompressedSize > (text ? MAX_PART : MAX_XML)) throw new Error(`${entry.fileName} has ${entry.uncompressedSize} bytes`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of await streamOf(zip, entry)) {
      total += chunk.length;
      if (total > 2 * MAX_XML) throw new Error("it unpacks to too much");
      if (text) for (let at = chunk.indexOf(OPENS); at >= 0; at = chunk.indexOf(OPENS, at + 1)) tags++;
      if (tags > MAX_TAGS) throw new Error(`it has more than ${MAX_TAGS} tags`);
      if (/^docProps\/core\.xml$/i.test(entry.fileName) && entry.uncompressedSize < MAX_CORE) chunks.push(chunk);
    }
    if (chunks.length > 0) core = Buffer.concat(chunks).toString("utf8");
  }
  return { core };
}

async function streamOf(zip: ZipFile, entry: Parameters<ZipFile["openReadStreamPromise"]>[0]): Promise<AsyncIterable<Uint8Array>> {
  return (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
}
