import type { Service } from "./service.js";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", svg: "image/svg+xml", json: "application/json", woff2: "font/woff2", png: "image/png", ico: "image/x-icon", txt: "text/plain; charset=utf-8",
};

/** A file of the web app; any other address is one of its pages. What the build named by its content may be kept for good. */
export function webFile(path: string, web: Service["web"]): Response {
  const name = decodeSafely(path).replace(/^\/+/, "");
  const plain = /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) && !name.split("/").includes("..");
  const file = plain && /\.\w+$/.test(name) && !/^(?:pair|report|item|search)\b/.test(name) ? web?.(name) : undefined;
  if (file !== undefined) {
    const type = TYPES[/\.(\w+)$/.exec(name)?.[1] ?? ""] ?? "application/octet-stream";
    return new Response(file as Uint8Array<ArrayBuffer>, { headers: { "content-type": type, "cache-control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache" } });
  }
  if (/^assets\/|\.(?:js|css|map|ico|png|svg|txt)$/.test(name)) return new Response("There is no such file.\n", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
  const page = web?.("index.html");
  if (page === undefined) {
    return new Response("The web app is not built. In Attaché's folder: npm run build\nThe API is here: /docs\n", { status: 503, headers: { "content-type": "text/plain; charset=utf-8" } });
  }
  return new Response(page as Uint8Array<ArrayBuffer>, { headers: { "content-type": TYPES["html"]!, "cache-control": "no-cache" } });
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
