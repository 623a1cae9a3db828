import { lookup as systemLookup } from "node:dns/promises";
import { isIP, type LookupFunction, type Socket } from "node:net";
import type { Agent } from "undici";
import { allowing } from "./check-address.js";
import type { AllowedHosts } from "./allowed-hosts.js";
import type { WebLimits } from "./limits.js";
import { notPublic } from "./public-address.js";
import { WebRefusal } from "./web-refusal.js";

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** From a name to its addresses; tests give their own. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

const bySystem: Resolve = (hostname) => systemLookup(hostname, { all: true });

/**
 * What opens connections, and refuses those to private machines. A name is resolved once a connection and all its addresses are checked before one of
 * them is used, so that a name which answers differently the next time gains nothing; the socket's own far end is looked at once more. No proxy is
 * taken from the environment: through one, these checks would be the proxy's.
 */
export async function guardedAgent(allowed: AllowedHosts, limits: WebLimits, resolve: Resolve = bySystem): Promise<Agent> {
  const undici = await import("undici");
  const connecting = (url: URL): ReturnType<typeof undici.buildConnector> =>
    undici.buildConnector({ timeout: limits.connectMs, lookup: allowed(url) ? plainLookup(resolve) : checkedLookup(url, resolve) });
  return new undici.Agent({
    connect: (options, callback) => {
      const url = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
      const number = url.hostname.replace(/^\[|\]$/g, "");
      const why = !allowed(url) && isIP(number) ? notPublic(number) : undefined;
      if (why !== undefined) return callback(privateMachine(url, number, why), null);
      return connecting(url)(options, (...[error, socket]) => {
        if (error) return callback(error, null);
        const far = allowed(url) ? undefined : farEnd(socket);
        if (far === undefined) return callback(null, socket);
        socket.destroy();
        return callback(privateMachine(url, far.address, far.why), null);
      });
    },
    headersTimeout: limits.silenceMs,
    bodyTimeout: limits.silenceMs,
    maxHeaderSize: limits.headerBytes,
    keepAliveTimeout: 4000,
    keepAliveMaxTimeout: 10_000,
    connections: 2,
    pipelining: 1,
  });
}

function checkedLookup(url: URL, resolve: Resolve): LookupFunction {
  return given(async (hostname) => {
    const found = await resolve(hostname);
    for (const { address } of found) {
      const why = notPublic(address);
      if (why !== undefined) throw privateMachine(url, address, why);
    }
    return found;
  });
}

function plainLookup(resolve: Resolve): LookupFunction {
  return given(resolve);
}

/** As `net.connect` wants it: one address, or all where it asks for all. */
function given(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found;
        if (first === undefined) callback(Object.assign(new Error(`no address for ${hostname}`), { code: "ENOTFOUND" }), "", 4);
        else if (options.all === true) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 4),
    );
  };
}

function farEnd(socket: Pick<Socket, "remoteAddress">): { readonly address: string; readonly why: string } | undefined {
  const address = socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/i, "");
  const why = address === undefined ? "it is not known" : notPublic(address);
  return why === undefined ? undefined : { address: address ?? "the far end", why };
}

function privateMachine(url: URL, address: string, why: string): WebRefusal {
  const what = address === url.hostname ? `${address} is not visited: ${why}` : `${url.hostname} is ${address}, which is not visited: ${why}`;
  return new WebRefusal("private-address", url.href, what, allowing(url));
}
