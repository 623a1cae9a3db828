import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { WRITE_HEADER } from "../../contract/api.js";
import { RequestError } from "./error.js";

/** A page may load what this server serves, and nothing from elsewhere; no script or style stands in a page itself. */
const CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The headers of every answer. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("content-security-policy", CONTENT_POLICY);
  c.header("x-content-type-options", "nosniff");
  c.header("referrer-policy", "no-referrer");
  c.header("cross-origin-opener-policy", "same-origin");
  c.header("cross-origin-resource-policy", "same-origin");
};

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** Whether an address that a server may listen at is this machine alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host.includes(":") && !host.startsWith("[") ? `[${host}]` : host);
}

/** A name that another site points at this machine (DNS rebinding) is refused: where no token is asked for, only this machine's own names do. */
export const ownName: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  if (!LOOPBACK.test(host)) throw new RequestError(421, { code: "foreign-host", message: "The desk answers under this machine’s own name only.", where: "host", remedy: "Open it as http://localhost or http://127.0.0.1 with its port." });
  await next();
};

const COOKIE = "attache-token";

/** Whoever asks must show the token: `Authorization: Bearer …`, or the cookie that `/?token=…` leaves in a browser. */
export function tokenShown(token: string): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.query("token");
    if (given !== undefined && c.req.method === "GET" && same(given, token)) {
      setCookie(c, COOKIE, token, { httpOnly: true, sameSite: "Strict", path: "/" });
      const url = new URL(c.req.url);
      url.searchParams.delete("token");
      return c.redirect(url.pathname + url.search, 302);
    }
    const shown = bearerOf(c) ?? getCookie(c, COOKIE);
    if (shown === undefined || !same(shown, token)) {
      throw new RequestError(401, { code: "token-needed", message: "This desk is open to those who have its token.", remedy: "Open it once with ?token=… at the end of the address, or send Authorization: Bearer …" });
    }
    await next();
    return undefined;
  };
}

/** A program must show the token as `Authorization: Bearer …`; no cookie does, for a page of another server on this machine would send it along. */
export function bearerShown(token: string): MiddlewareHandler {
  return async (c, next) => {
    const shown = bearerOf(c);
    if (shown === undefined || !same(shown, token)) {
      c.header("www-authenticate", "Bearer");
      throw new RequestError(401, { code: "token-needed", message: "This server is open to those who have its token.", remedy: "Send Authorization: Bearer … with it." });
    }
    await next();
  };
}

function bearerOf(c: Context): string | undefined {
  return /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
}

/** Programs send no Origin; a page may ask only if this very server gave it out. */
export const ownOrigin: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header("origin");
  if (origin !== undefined && hostOf(origin) !== c.req.header("host")) {
    throw new RequestError(403, { code: "foreign-origin", message: "Pages of other sites may not ask here.", where: "origin", remedy: "Programs send no Origin." });
  }
  await next();
};

/** Writes come from the desk's own pages, or from a program: never from another site's page in the same browser. */
export const ownWrite: MiddlewareHandler = async (c, next) => {
  const [origin, site] = [c.req.header("origin"), c.req.header("sec-fetch-site")];
  const foreign = (origin !== undefined && hostOf(origin) !== c.req.header("host")) || (site !== undefined && site !== "same-origin" && site !== "none");
  if (foreign || c.req.header(WRITE_HEADER) === undefined) {
    throw new RequestError(403, { code: "foreign-write", message: "What changes the record must come from the desk itself.", where: foreign ? "origin" : WRITE_HEADER, remedy: `Programs send the header ${WRITE_HEADER}: 1 and no Origin.` });
  }
  await next();
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** In a time that does not depend on where they differ. */
function same(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
