// npm run bench -- NAME: installs and builds when something changed, then measures. Figures go into bench/runs.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { installPackages, requireNode, root } from "./install.mjs";

requireNode();
installPackages();
build();
if (process.argv.includes("desk")) await (await import("./build-web.mjs")).buildWeb();
await import(pathToFileURL(join(root, "dist/bench/main.js")).href);
