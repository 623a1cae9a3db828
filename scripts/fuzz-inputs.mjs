// npm run fuzz -- [--count N] [--seed N]: installs and builds when something changed, then opens broken and hostile inputs of every format.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { installPackages, requireNode, root } from "./install.mjs";

requireNode();
installPackages();
build();
await import(pathToFileURL(join(root, "dist/bench/fuzz/main.js")).href);
