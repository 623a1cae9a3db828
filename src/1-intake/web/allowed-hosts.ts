import { shown, WebRefusal } from "./web-refusal.js";

/** The hosts of the user's own that may be read although they are not on the public internet: whether an address is at one of them. */
export type AllowedHosts = (url: URL) => boolean;

/**
 * From what `--allow-private` was given: "intranet.example.org", "10.0.0.8:8080", "[fd00::1]". Without a port that is the port of http or https. Names
 * are compared as written, never resolved. Throws a WebRefusal for what is no host.
 */
export function allowedHosts(given: readonly string[]): AllowedHosts {
  const hosts = new Set(given.map((one) => {
    const url = /^[^/?#@\s]+$/.test(one) && URL.canParse(`http://${one}`) ? new URL(`http://${one}`) : undefined;
    if (url === undefined || url.hostname === "") throw new WebRefusal("bad-address", shown(one), "it is no host", "Give a host, or host:port, as in --allow-private intranet.example.org:8080");
    return url.host;
  }));
  return (url) => hosts.has(url.host);
}
