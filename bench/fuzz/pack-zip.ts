import { crc32, deflateRawSync } from "node:zlib";

/** A file in a ZIP; `declared`: what its headers say of its length where that is a lie. */
export interface ZipPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly declared?: number;
  readonly encrypted?: true;
}

/** A ZIP archive as plain as can be. */
export function packZip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, declared = bytes.length, encrypted } of parts) {
    const name = Buffer.from(path, "utf8");
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared, 18);
    common.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, name]);
    const entry = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, Buffer.alloc(14), name]);
    entry.writeUInt32LE(offset, 42);
    local.push(head, packed);
    central.push(entry);
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

