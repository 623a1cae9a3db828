// Writes the real output of each block of docs/library.md under it: node scripts/library-page.mjs, after npm run build.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./install.mjs";

const PAGE = join(root, "docs/library.md");
const folder = mkdtempSync(join(tmpdir(), "attache-page-"));
mkdirSync(join(folder, "node_modules"));
symlinkSync(root, join(folder, "node_modules/attache"));
try {
  const page = readFileSync(PAGE, "utf8").replace(/^```js\n([\s\S]*?)^```\n```text\n[\s\S]*?^```$/gm, (_, code) => {
    writeFileSync(join(folder, "block.mjs"), code);
    return `\`\`\`js\n${code}\`\`\`\n\`\`\`text\n${execFileSync(process.execPath, ["block.mjs"], { cwd: folder, encoding: "utf8" })}\`\`\``;
  });
  writeFileSync(PAGE, page);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
