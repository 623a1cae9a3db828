/** The packages with which pages are read and languages told, as a bundle brings them: loaded when first needed. none of them asks anything of Node. */
const LOADERS: Readonly<Record<string, () => Promise<object>>> = {
  "eld/small": () => import("eld/small"),
  htmlparser2: () => import("htmlparser2"),
  "@mozilla/readability": () => import("@mozilla/readability"),
  // @ts-expect-error it has no types; parse-page.ts says what it is
  "@mozilla/readability/JSDOMParser.js": () => import("@mozilla/readability/JSDOMParser.js"),
};

const loaded = new Map<string, unknown>();

/** Loads those that text needs, or those that a page needs too. */
export async function loadPackages(needed: "text" | "page"): Promise<void> {
  const names = needed === "page" ? Object.keys(LOADERS) : ["eld/small"];
  await Promise.all(names.map(async (name) => {
    if (!loaded.has(name)) loaded.set(name, ownExports(await LOADERS[name]!()));
  }));
}

/** One that is loaded. */
export function packageLoaded(name: string): unknown {
  if (!loaded.has(name)) throw new Error(`the package ${name} is not among those that the library loads outside Node (src/faces/library/packages.ts)`);
  return loaded.get(name);
}

/** Bundlers put what a CommonJS module exports under `default`, some of them nowhere else. */
function ownExports(module: { readonly default?: unknown }): unknown {
  const names = Object.keys(module).filter((name) => name !== "default" && name !== "module.exports");
  return names.length === 0 && module.default !== undefined ? module.default : module;
}
