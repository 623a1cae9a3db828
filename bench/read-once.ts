import { writeFileSync } from "node:fs";

/** `node read-once.js FIGURES ARGS`: the command line with these arguments; when it ends, what it took is written to the file FIGURES. */
const [node = "", , figures = "", ...args] = process.argv;
process.argv = [node, "attache", ...args];
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(figures, JSON.stringify({ wallMs: performance.now(), cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 }));
});
await import("../src/faces/cli/main.js");
