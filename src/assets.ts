import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds `lexicon/`, `models/` and `examples/`: the package's own, from `src/` and from `dist/src/` alike. */
export function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return here.endsWith(join("dist", "src")) ? join(here, "..", "..") : join(here, "..");
}

/** The bytes of a file that ships with Attaché. Throws with the path when it is missing: the installation is broken. */
export function assetBytes(path: string): Uint8Array {
  const file = join(packageRoot(), path);
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`${path} is missing from Attaché's own folder; install it again`, { cause });
  }
}

/** A text file that ships with Attaché. */
export function assetText(path: string): string {
  return new TextDecoder().decode(assetBytes(path));
}
