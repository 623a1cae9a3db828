import yauzl from "yauzl";

/** The files of a ZIP by name, as text, and the dates that it gives them. */
export async function unzipped(bytes: Uint8Array): Promise<{ readonly files: ReadonlyMap<string, Buffer>; readonly dates: readonly string[] }> {
  const zip = await new Promise<yauzl.ZipFile>((done, fail) => yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, opened) => (error ? fail(error) : done(opened))));
  const files = new Map<string, Buffer>();
  const dates: string[] = [];
  return new Promise((done, fail) => {
    zip.on("error", fail).on("end", () => done({ files, dates })).on("entry", (entry: yauzl.Entry) => {
      dates.push(entry.getLastModDate({ forceDosFormat: true, timezone: "UTC" }).toISOString().slice(0, 10));
      zip.openReadStream(entry, (error, stream) => {
        if (error) return fail(error);
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part)).on("error", fail).on("end", () => {
          files.set(entry.fileName, Buffer.concat(parts));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

/** What is wrong with an XML text: a character that XML forbids, an element that is not closed, a bare ampersand; undefined when it is well formed. */
export function xmlFault(xml: string): string | undefined {
  // oxlint-disable-next-line no-control-regex
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(xml);
  if (forbidden) return `forbidden character at ${forbidden.index}`;
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) return "bare ampersand";
  const open: string[] = [];
  for (const [tag, close, name, self] of xml.replace(/<\?[^?]*\?>/g, "").matchAll(/<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|</g)) {
    if (name === undefined) return `no element: ${xml.slice(0, 40)}… ${tag}`;
    if (self === "/") continue;
    if (close === "") open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing`;
  }
  return open.length === 0 ? undefined : `${open.at(-1)} is open`;
}
