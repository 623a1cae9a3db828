import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowedHosts } from "../../../src/1-intake/web/allowed-hosts.js";
import { checkAddress } from "../../../src/1-intake/web/check-address.js";
import { notPublic } from "../../../src/1-intake/web/public-address.js";
import { WebRefusal } from "../../../src/1-intake/web/web-refusal.js";
import { portOf, refusalOf, visitor } from "./visitor.js";

const NOBODY = { allowed: allowedHosts([]), addressChars: 2048 };

/** The code with which an address is refused, or the URL as it would be visited. */
function checked(address: string, allowed: readonly string[] = [], from?: string): string {
  try {
    return checkAddress(address, { ...NOBODY, allowed: allowedHosts(allowed) }, from === undefined ? undefined : new URL(from)).href;
  } catch (error) {
    if (error instanceof WebRefusal) return error.diagnostic.code;
    throw error;
  }
}

const PRIVATE = [
  "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.8.9.10", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.7",
  "192.88.99.1", "192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "192.31.196.1", "192.52.193.1", "192.175.48.1",
  "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:7f00:1", "::ffff:8.8.8.8", "::ffff:0:127.0.0.1", "::ffff:0:8.8.8.8",
  "64:ff9b::127.0.0.1", "64:ff9b::8.8.8.8", "64:ff9b:1::7f00:1", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:0808:0808::1",
  "3fff::1", "5f00::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "4000::1", "8000::1", "nonsense", "",
] as const;
const PUBLIC = ["1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255", "128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.1", "192.167.255.255", "192.169.0.1", "198.17.255.255", "198.20.0.1", "223.255.255.255",
  "2606:4700::1111", "2a00:1450:4001::200e", "2400:cb00::1", "2003::1"] as const;

describe("addresses by number", () => {
  test.each(PRIVATE)("%s is not public", (address) => {
    expect(notPublic(address)).toMatch(/\w/);
  });
  test.each(PUBLIC)("%s is public", (address) => {
    expect(notPublic(address)).toBeUndefined();
  });
});

describe("an address as it is written", () => {
  test.each([
    // 127.0.0.1 and others in every way of writing them
    ["http://127.0.0.1/", "private-address"], ["http://127.1/", "private-address"], ["http://127.0.1/", "private-address"], ["http://2130706433/", "private-address"], ["http://0x7f000001/", "private-address"],
    ["http://0x7f.0.0.1/", "private-address"], ["http://0x7f.1/", "private-address"], ["http://0177.0.0.1/", "private-address"], ["http://017700000001/", "private-address"], ["http://0177.0x0.1/", "private-address"],
    ["http://１２７.0.0.1/", "private-address"], ["http://127。0。0。1/", "private-address"], ["http://%31%32%37.0.0.1/", "private-address"], ["http://127.0.0.1./", "private-address"], ["http://0/", "private-address"],
    ["http://2852039166/latest/meta-data/", "private-address"], ["http://0xa9fea9fe/", "private-address"], ["http://0251.0376.0251.0376/", "private-address"], ["http://169.254.43518/", "private-address"],
    ["http://[::1]/", "private-address"], ["http://[::]/", "private-address"], ["http://[::ffff:127.0.0.1]/", "private-address"], ["http://[::ffff:7f00:1]/", "private-address"], ["http://[0:0:0:0:0:ffff:127.0.0.1]/", "private-address"],
    ["http://[64:ff9b::7f00:1]/", "private-address"], ["http://[2002:7f00:1::]/", "private-address"], ["http://[fe80::1]/", "private-address"], ["http://[fd00::1]/", "private-address"], ["https://10.0.0.1/", "private-address"],
    ["http:\\\\127.0.0.1\\", "private-address"], ["http:/127.0.0.1/", "private-address"], ["http:127.0.0.1", "private-address"], ["HTTP://127.0.0.1/", "private-address"], ["http://127.0.0.1\t/", "private-address"],
    // other schemes, ports, names and passwords
    ["ftp://example.org/", "scheme-refused"], ["file:///etc/passwd", "scheme-refused"], ["gopher://example.org/", "scheme-refused"], ["javascript:alert(1)", "scheme-refused"], ["data:text/html,x", "scheme-refused"], ["ws://example.org/", "scheme-refused"],
    ["http://example.org:22/", "port-refused"], ["https://example.org:80/", "port-refused"], ["http://example.org:443/", "port-refused"], ["http://example.org:8080/", "port-refused"], ["https://example.org:6379/", "port-refused"],
    ["https://user@example.org/", "credentials-refused"], ["https://user:secret@example.org/", "credentials-refused"], ["https://example.org@127.0.0.1/", "credentials-refused"], ["http://:p@example.org/", "credentials-refused"],
    ["https://", "bad-address"], ["https://exa mple.org/", "bad-address"], ["http://256.256.256.256/", "bad-address"], ["http://[::1", "bad-address"], ["nonsense", "bad-address"], [`https://example.org/${"a".repeat(2100)}`, "bad-address"],
    // near misses that may be visited
    ["https://example.org/story", "https://example.org/story"], ["http://example.org:80/", "http://example.org/"], ["https://example.org:443/", "https://example.org/"], ["http://8.8.8.8/", "http://8.8.8.8/"], ["http://134744072/", "http://8.8.8.8/"],
    ["https://example.org/@user:name", "https://example.org/@user:name"], ["https://[2606:4700::1111]/", "https://[2606:4700::1111]/"], ["https://127.0.0.1.example.org/", "https://127.0.0.1.example.org/"],
  ])("%s: %s", (address, expected) => {
    expect(checked(address)).toBe(expected);
  });

  test("a password is never repeated", () => {
    try {
      checkAddress("https://user:secret@example.org/", NOBODY);
    } catch (error) {
      expect(JSON.stringify((error as WebRefusal).diagnostic)).not.toContain("secret");
    }
  });

  test.each([
    ["http://127.0.0.1:8080/", ["127.0.0.1:8080"], undefined, "http://127.0.0.1:8080/"],
    ["http://127.0.0.1:8081/", ["127.0.0.1:8080"], undefined, "private-address"],
    ["http://127.0.0.2:8080/", ["127.0.0.1:8080"], undefined, "private-address"],
    ["http://intranet/", ["intranet"], undefined, "http://intranet/"],
    ["http://intranet:8080/", ["intranet"], undefined, "port-refused"],
    // only the user, and such a host itself, may lead there
    ["http://intranet/", ["intranet"], "https://example.org/", "private-address"],
    ["http://intranet/b", ["intranet"], "http://intranet/a", "http://intranet/b"],
  ] as const)("%s with %s allowed, from %s: %s", (address, allowed, from, expected) => {
    expect(checked(address, allowed, from)).toBe(expected);
  });

  test.each(["", "a b", "http://intranet/", "intranet/path", "user@intranet", "*"])("“%s” is no host that could be allowed", (given) => {
    if (given === "*") expect(checked("http://127.0.0.1/", [given])).toBe("private-address");
    else expect(() => allowedHosts([given])).toThrow(WebRefusal);
  });
});

describe("a name is checked by what it stands for, once a connection", () => {
  test.each([
    ["one private address", [{ address: "127.0.0.1", family: 4 }]],
    ["a private one among public ones", [{ address: "8.8.8.8", family: 4 }, { address: "10.0.0.1", family: 4 }]],
    ["the metadata service", [{ address: "169.254.169.254", family: 4 }]],
    ["IPv6", [{ address: "::1", family: 6 }]],
    ["IPv4 in IPv6", [{ address: "::ffff:127.0.0.1", family: 6 }]],
    ["NAT64", [{ address: "64:ff9b::a00:1", family: 6 }]],
  ] as const)("%s", async (_, found) => {
    const { web, asked } = visitor({ resolve: async () => found });
    expect(await refusalOf(web, "http://news.example.org/story")).toMatchObject({ code: "private-address", message: expect.stringContaining("news.example.org"), remedy: expect.stringContaining("--allow-private") });
    expect(asked()).toEqual(["news.example.org"]);
    await web.close();
  });

  test("a name that stands for nothing", async () => {
    const { web } = visitor({ resolve: async () => [] });
    expect(await refusalOf(web, "http://nowhere.example.org/")).toMatchObject({ code: "unknown-host" });
    await web.close();
  });

  test("nothing inside is ever asked, however often a name is tried", async () => {
    let hits = 0;
    const server = createServer((_, response) => { hits++; response.end("inside"); });
    await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
    const { web, asked } = visitor({ resolve: async () => [{ address: "127.0.0.1", family: 4 }] });
    const codes = [await refusalOf(web, "http://inside.example.org/a"), await refusalOf(web, "http://inside.example.org/b")].map((refusal) => refusal?.code);
    // It is looked up again for each connection, and what was checked is what is used: a name that answers otherwise in between gains nothing.
    expect([codes, asked().length, hits]).toEqual([["private-address", "private-address"], 2, 0]);
    await web.close();
    server.close();
  });
});

describe("a redirect is checked as the first address was", () => {
  let server: Server;
  let inside: Server;
  let hits = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const to = new URL(request.url ?? "/", "http://x").searchParams.get("to");
      if (to === null) response.writeHead(404).end();
      else response.writeHead(302, { location: to }).end();
    });
    inside = createServer((_, response) => { hits++; response.end("secret"); });
    await Promise.all([server, inside].map((one) => new Promise<void>((resolve) => { one.listen(0, "127.0.0.1", resolve); })));
  });
  afterAll(() => {
    server.close();
    inside.close();
  });

  test.each([
    ["http://127.0.0.1:INSIDE/", "private-address"], ["http://2130706433:INSIDE/", "private-address"], ["http://[::ffff:127.0.0.1]:INSIDE/", "private-address"], ["//localhost:INSIDE/", "port-refused"], ["http://localhost/", "private-address"],
    ["http://169.254.169.254/latest/meta-data/", "private-address"], ["file:///etc/passwd", "scheme-refused"], ["gopher://127.0.0.1/", "scheme-refused"], ["http://u:p@example.org/", "credentials-refused"], ["http://example.org:22/", "port-refused"],
  ])("to %s: %s", async (to, code) => {
    const { web } = visitor({ allowPrivate: [`127.0.0.1:${portOf(server)}`], resolve: async (name) => [name === "localhost" ? { address: "127.0.0.1", family: 4 } : { address: "192.0.2.1", family: 4 }] });
    const target = to.replace("INSIDE", String(portOf(inside)));
    expect(await refusalOf(web, `http://127.0.0.1:${portOf(server)}/?to=${encodeURIComponent(target)}`)).toMatchObject({ code });
    expect(hits).toBe(0);
    await web.close();
  });
});

test("no proxy is taken from the environment", async () => {
  let hits = 0;
  const proxy = createServer((_, response) => { hits++; response.end("proxied"); });
  await new Promise<void>((resolve) => { proxy.listen(0, "127.0.0.1", resolve); });
  const before = { ...process.env };
  for (const name of ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"]) process.env[name] = `http://127.0.0.1:${portOf(proxy)}`;
  process.env["NODE_USE_ENV_PROXY"] = "1";
  try {
    const { web } = visitor({ resolve: async () => [{ address: "10.0.0.1", family: 4 }] });
    expect(await refusalOf(web, "http://news.example.org/")).toMatchObject({ code: "private-address" });
    expect(hits).toBe(0);
    await web.close();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    proxy.close();
  }
});
