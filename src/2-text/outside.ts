/** What the text stage takes from outside its own code. */
export interface Outside {
  /** a package by its name, at once: "htmlparser2", "@mozilla/readability", "eld/small" */
  package(name: string): unknown;
  /** the text of `lexicon/agencies.json` */
  agencies(): string;
}

let taken: Outside | undefined;

/** Where there is no Node that could find them (a browser, a bundle), whoever starts the stage hands them over first. */
export function takeFrom(outside: Outside): void {
  taken = outside;
}

/** What was handed over, else what Node finds. Throws where there is neither. */
export function outside(): Outside {
  return (taken ??= foundByNode());
}

/** What we use of Node: asked of the engine and not imported, so that this stage loads where there is none. */
interface Node {
  getBuiltinModule(name: "node:module"): { createRequire(from: string): (path: string) => unknown };
  getBuiltinModule(name: "node:url"): { fileURLToPath(url: string): string };
  getBuiltinModule(name: "node:fs"): { existsSync(path: URL): boolean; readFileSync(path: URL, encoding: "utf8"): string };
}

function foundByNode(): Outside {
  const { process: node } = globalThis as { readonly process?: Partial<Node> };
  if (typeof node?.getBuiltinModule !== "function") throw new Error("there is no Node here that finds packages and lexicon: hand them to the text stage first (takeFrom)");
  const { getBuiltinModule } = node as Node;
  const { fileURLToPath } = getBuiltinModule("node:url");
  const { existsSync, readFileSync } = getBuiltinModule("node:fs");
  const require = getBuiltinModule("node:module").createRequire(import.meta.url);
  const found = new Map<string, unknown>(); // finding the file again takes longer than much of what is done with it
  return {
    package: (name) => {
      if (!found.has(name)) found.set(name, require(fileURLToPath(import.meta.resolve(name))));
      return found.get(name);
    },
    agencies: () => {
      // `lexicon/` lies beside `src/`, or beside `dist/` when built.
      const [beside, built] = ["../../lexicon/agencies.json", "../../../lexicon/agencies.json"].map((path) => new URL(path, import.meta.url)) as [URL, URL];
      return readFileSync(existsSync(beside) ? beside : built, "utf8");
    },
  };
}
