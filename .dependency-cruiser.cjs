// The import rule of the house (ARCHITECTURE.md): a folder may import only what its rule allows.
// Anything else, cycles and type-only imports included, fails `npm run layers`.
const only = (from, ...to) => ({
  name: `layer:${from}`,
  severity: "error",
  from: { path: `^${from}` },
  to: { path: "^(src|evaluation|bench|web)/", pathNot: [`^${from}`, "^src/model/", ...to.map((t) => `^${t}`)] },
});
const pure = { path: "^(node:)?(fs|path|os|http|https|net|child_process|crypto|url|worker_threads|zlib)(/|$)" };

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    only("src/model/"),
    only("src/1-intake/"),
    only("src/2-text/"),
    only("src/3-language/"),
    only("src/4-reading/"),
    only("src/5-record/"),
    only("src/6-views/", "src/5-record/"),
    only("src/contract/"),
    only("src/faces/print/", "src/contract/", "src/6-views/"),
    only("src/faces/asked/", "src/contract/", "src/6-views/"),
    only("src/faces/export/", "src/contract/", "src/6-views/", "src/faces/print/"),
    only("src/faces/api/", "src/contract/", "src/6-views/", "src/faces/asked/", "src/faces/export/", "src/assets\\.ts$"),
    only("src/faces/library/", "src/contract/", "src/6-views/", "src/faces/asked/", "src/faces/api/(?:answers|decide|error|question)\\.ts$", "src/pipeline\\.ts$", "src/reading\\.ts$", "src/assets\\.ts$", "src/1-intake/sniff\\.ts$", "src/2-text/outside\\.ts$", "src/3-language/language\\.ts$"),
    only("src/faces/mcp/", "src/contract/", "src/6-views/", "src/faces/asked/", "src/faces/api/", "src/faces/print/"),
    only("src/faces/cli/", "src/faces/mcp/", "src/faces/asked/", "src/faces/api/", "src/faces/export/", "src/contract/", "src/6-views/", "src/pipeline\\.ts$", "src/threads\\.ts$", "src/faces/print/", "evaluation/", "src/3-language/training/", "src/4-reading/[a-z]+/training/", "src/4-reading/training/", "src/4-reading/choice/", "src/assets\\.ts$"),
    // Reading without disk, clock and record: the library and the pipeline stand on it.
    only("src/reading\\.ts$", "src/2-text/", "src/3-language/", "src/4-reading/", "src/contract/", "src/seal\\.ts$"),
    // The browser app: types of the model and the contract, and the pure files that say things in words. Nothing of the record comes along.
    only("web/", "src/contract/", "src/6-views/(?:when-words|phrases|edtf-bounds)\\.ts$", "src/faces/print/(?:inert|row-words|adds-words)\\.ts$", "src/faces/print/plot/"),
    only("evaluation/", "src/pipeline\\.ts$", "src/contract/", "src/3-language/", "src/4-reading/", "src/assets\\.ts$"),
    {
      name: "pure-stages",
      comment: "model, 3-language and 4-reading use no clock, network or disk",
      severity: "error",
      from: { path: "^src/(model|3-language|4-reading)/", pathNot: ["^src/3-language/training/", "^src/4-reading/training/", "\\.test\\.ts$"] },
      to: pure,
    },
    {
      name: "the-library-runs-in-browsers",
      comment: "nothing that these two reach, by however many steps, may be Node's own",
      severity: "error",
      from: { path: "^src/faces/library/(?:attache|language)\\.ts$" },
      to: { path: `^(?:node:)?(?:${require("node:module").builtinModules.filter((name) => /^\w+$/.test(name)).join("|")})(?:/|$)`, reachable: true },
    },
    { name: "only-the-pipeline-names-every-stage", severity: "error",
      from: { path: "^src/", pathNot: ["^src/(pipeline\\.ts|reading\\.ts|reader\\.ts|document-thread\\.ts|faces/)", "^src/[1-6]-", "^src/(model|contract)/"] },
      to: { path: "^src/[1-6]-" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
  },
};
