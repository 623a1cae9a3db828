// Writes the answer that docs/mcp.md shows: node scripts/mcp-page.mjs, after npm run build.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { root } from "./install.mjs";

const PAGE = join(root, "docs/mcp.md");
const main = join(root, "dist/src/faces/cli/main.js");
const record = mkdtempSync(join(tmpdir(), "attache-mcp-"));
try {
  spawnSync(process.execPath, [main, "read", "examples/*.{txt,html}", "--record", record], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const client = new Client({ name: "page", version: "0" });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [main, "mcp", "--record", record] }));
  const { content: [{ text }] } = await client.callTool({ name: "timeline", arguments: { a: "Egypt", b: "TUR", side: "deeds", since: "2024-09-01" } });
  await client.close();
  writeFileSync(PAGE, readFileSync(PAGE, "utf8").replace(/^```text\n[^]*?^```$/m, () => `\`\`\`text\n${text}\n\`\`\``));
} finally {
  rmSync(record, { recursive: true, force: true });
}
