import { openGiven, type IntakeOptions, type Opened } from "../../src/1-intake/intake.js";

export const NOW = "2026-11-21T10:00:00Z";

/** All that comes of bytes under a name. */
export async function openBytes(name: string, content: string | Uint8Array, options: Partial<IntakeOptions> = {}): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for await (const one of openGiven({ name, bytes: typeof content === "string" ? Buffer.from(content) : content }, { now: NOW, ...options })) opened.push(one);
  return opened;
}

/** What came, in short: name, type and words of a source; name and code of a refusal. */
export function outline(opened: readonly Opened[]): readonly string[] {
  return opened.map((one) => (one.ok ? `${one.source.uri} ${one.source.mediaType}: ${words(one.source.bytes.subarray(0, 60))}` : `${one.refusal.uri} refused: ${one.refusal.code}`));
}

function words(bytes: Uint8Array): string {
  return bytes.includes(0) ? "(binary)" : new TextDecoder().decode(bytes).replace(/\s+/g, " ").trim();
}
