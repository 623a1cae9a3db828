// npm run build: the program, the types of the library, and the web app, into dist.
import { build } from "./build.mjs";
import { buildTypes } from "./build-types.mjs";
import { buildWeb } from "./build-web.mjs";

build();
buildTypes();
await buildWeb();
