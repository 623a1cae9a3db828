import { isIP } from "node:net";
import type { AllowedHosts } from "./allowed-hosts.js";
import { notPublic } from "./public-address.js";
import { shown, WebRefusal } from "./web-refusal.js";

/** What the check of an address rests on. */
export interface AddressRules {
  readonly allowed: AllowedHosts;
  readonly addressChars: number;
}

/**
 * The address as a URL, if it may be visited: http or https, no name and password in it, the port of its scheme, and no private machine by number in
 * any of the ways to write one (the URL parser turns 2130706433, 0x7f.1 and 0177.0.0.1 into 127.0.0.1). `from`: the address that leads here; what is
 * out in the world may not lead to an allowed private host, only the user and such a host itself may. Names are checked when they are resolved.
 */
export function checkAddress(address: string, { allowed, addressChars }: AddressRules, from?: URL): URL {
  const refuse = (code: ConstructorParameters<typeof WebRefusal>[0], what: string, remedy: string): never => { throw new WebRefusal(code, address, what, remedy); };
  if (address.length > addressChars) return refuse("bad-address", `an address of ${address.length} characters is not visited`, `Give one of at most ${addressChars}.`);
  if (!URL.canParse(address)) return refuse("bad-address", "it is no web address", "Check the spelling, as in https://example.org/story");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return refuse("scheme-refused", `only http and https are read, not ${url.protocol.slice(0, -1)}`, "For a file give its path.");
  if (url.username !== "" || url.password !== "") return refuse("credentials-refused", "an address with a name or password in it is not visited", "Take them out; a page that needs them can be saved as a file and read from there.");
  if (url.hostname === "") return refuse("bad-address", "it names no host", "Check the spelling, as in https://example.org/story");
  if (allowed(url)) {
    if (from === undefined || allowed(from)) return url;
    return refuse("private-address", `${shown(from.href)} leads to a private host, and only you may`, "If it is meant, give that address itself.");
  }
  const number = url.hostname.replace(/^\[|\]$/g, "");
  const why = isIP(number) ? notPublic(number) : undefined;
  if (why !== undefined) return refuse("private-address", `${number} is not visited: ${why}`, allowing(url));
  if (url.port !== "") return refuse("port-refused", `port ${url.port} is not visited`, `Pages of the public web are at the ports of http and https. ${allowing(url)}`);
  return url;
}

/** What to do about a host that is private and meant. */
export function allowing(url: URL): string {
  return `If this is a server of your own, start again with --allow-private ${url.host}`;
}
