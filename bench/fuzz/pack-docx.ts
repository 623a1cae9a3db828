import { packZip } from "./pack-zip.js";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word document of these paragraphs. */
export function packDocx(paragraphs: readonly string[]): Buffer {
  return packDocxXml(`<?xml version="1.0"?><w:document xmlns:w="${MAIN}"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`);
}

/** A Word document with this for its text, well-formed or not. */
export function packDocxXml(xml: string | Uint8Array): Buffer {
  return packZip([{ path: "[Content_Types].xml", bytes: Buffer.from(TYPES) }, { path: "_rels/.rels", bytes: Buffer.from(RELS) }, { path: "word/document.xml", bytes: Buffer.from(xml) }]);
}
