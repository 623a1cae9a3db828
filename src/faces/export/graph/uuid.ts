import { createHash } from "node:crypto";

/** The namespace of all names that Attaché gives (drawn once, at random). */
const NAMESPACE = Buffer.from("6f0c7c1e4a514d1b9b8e5f2d7a3c9e10", "hex");

/** The UUID of a name: version 5 (RFC 9562), so the same name has the same one in every export. */
export function uuidOf(name: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** What tells one actor from another: the name as the report gives it, and the code. */
export function actorKey({ name, code }: { readonly name: string; readonly code?: string | undefined }): string {
  return `actor ${code ?? "-"} ${name}`;
}
