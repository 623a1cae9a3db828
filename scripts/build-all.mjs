// npm run build: the program and the web app, into dist.
import { build } from "./build.mjs";
import { buildWeb } from "./build-web.mjs";

build();
await buildWeb();
