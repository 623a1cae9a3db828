// npm start: installs and builds when something changed, then runs `attache` with the arguments, in the caller's folder.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { installPackages, requireNode, root } from "./install.mjs";

requireNode();
installPackages();
build();
if (process.argv[2] === "serve") await (await import("./build-web.mjs")).buildWeb();

const main = join(root, "dist/src/faces/cli/main.js");
const caller = process.env.INIT_CWD;
if (caller && existsSync(caller)) process.chdir(caller);
process.argv = [process.argv[0], main, ...process.argv.slice(2)];
await import(pathToFileURL(main).href);
