import ipaddr from "ipaddr.js";

/**
 * Why an IP address is no place on the public internet, or undefined where it is one. What is not known to be public is not: in IPv6 that is all
 * outside of 2000::/3, with it every form that wraps an IPv4 address.
 * https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function notPublic(address: string): string | undefined {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return "it is no address";
  const parsed = ipaddr.parse(bare);
  if (parsed instanceof ipaddr.IPv6) {
    if (parsed.isIPv4MappedAddress()) return notPublic(parsed.toIPv4Address().toString()) ?? WORDS["ipv4Mapped"];
    const range = parsed.range();
    if (range !== "unicast") return WORDS[range] ?? `it is for special use (${range})`;
    return parsed.match(ipaddr.IPv6.parse("2000::"), 3) ? undefined : "it is no global address";
  }
  const range = parsed.range();
  return range === "unicast" ? undefined : (WORDS[range] ?? `it is for special use (${range})`);
}

const WORDS: Readonly<Record<string, string>> = {
  loopback: "it is this machine itself", private: "it lies in a private network", uniqueLocal: "it lies in a private network", linkLocal: "it lies on the local link",
  carrierGradeNat: "it lies inside a provider's network", unspecified: "it is no machine's address", multicast: "it is a group of machines", broadcast: "it is all machines of a network",
  ipv4Mapped: "it wraps an IPv4 address", rfc6145: "it wraps an IPv4 address", rfc6052: "it wraps an IPv4 address", "6to4": "it wraps an IPv4 address", teredo: "it wraps an IPv4 address",
  reserved: "it is reserved",
};
