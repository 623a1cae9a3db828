/**
 * The address that a report is known by, given where its page was found and which address the page calls its own: one for the page, its AMP
 * and print variants, and the links that campaigns add their marks to. The page's word counts within its own site alone, and never makes
 * an article the site's front page: else any page could pass for a new version of another outlet's report.
 */
export function reportAddress(found: string, declared: string | undefined): string {
  const own = folded(found);
  if (declared === undefined || !isAddress(declared) || !sameSite(declared, own)) return own;
  const said = folded(declared);
  return new URL(said).pathname === "/" && new URL(own).pathname !== "/" ? own : said;
}

/** An absolute web address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** The same address as it would be typed: no fragment, no campaign marks, and out of the caches that show other sites' AMP pages. */
export function plainAddress(address: string): string {
  const url = new URL(unwrapped(address));
  url.hash = "";
  url.search = keptQuery(url, CAMPAIGN);
  return url.href;
}

/** Whether an address looks like a variant of an article made for small screens or for printers. */
export function isVariant(address: string): boolean {
  const url = new URL(address);
  return plainAddress(address) !== folded(address) || /^(?:amp|print)\./i.test(url.hostname) || /\/(?:amp|print|printable)\/|\.amp(?:\.html?)?$/i.test(url.pathname);
}

/** Whether two addresses are of one site: one name, apart from what goes before it for kinds of screen, or one under the other. */
export function sameSite(a: string, b: string): boolean {
  const [one, other] = [siteOf(a), siteOf(b)];
  if (new URL(a).port !== new URL(b).port) return false;
  return one === other || (/[a-z]/i.test(one) && one.includes(".") && other.endsWith(`.${one}`)) || (other.includes(".") && one.endsWith(`.${other}`));
}

const CAMPAIGN = /^(?:utm_\w+|mtm_\w+|pk_\w+|at_(?:medium|campaign|link\w*|format|ptr_name|bbc_team)|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid?|mc_[ce]id|_hs\w+|hsctatracking|cmpid|ocid|icid|ito|ns_(?:mchannel|source|campaign|linkname|fee)|smid|smtyp|oly_\w+_id|vero_id|wt\.mc_id|ref_src|guccounter|guce_\w+)$/i;
const VARIANT = /^(?:amp|print|printable|printpage|print_?view|output_?type=amp|output=(?:amp|print)|view=print|format=(?:amp|print))$/i;

/** Without what only asks for another showing of the same article. */
function folded(address: string): string {
  const url = new URL(plainAddress(address));
  url.search = keptQuery(url, VARIANT);
  url.pathname = url.pathname.replace(/(?<=[^/])\/(?:amp|print)\/?$/i, "");
  return url.href;
}

/** The query without the parts whose name (or, as `name=value`, whole) is given; untouched where there are none such. */
function keptQuery(url: URL, left: RegExp): string {
  const parts = url.search.slice(1).split("&");
  const kept = parts.filter((part) => part !== "" && !left.test(part.split("=")[0] ?? "") && !left.test(part));
  return kept.length === parts.length ? url.search : kept.join("&");
}

/** "https://www.google.com/amp/s/example.org/story" and "https://example-org.cdn.ampproject.org/c/s/example.org/story" show https://example.org/story. */
function unwrapped(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const path = /(?:^|\.)cdn\.ampproject\.org$/i.test(hostname) ? /^\/[a-z]+\/(s\/)?(.+)$/i.exec(pathname)
    : /^www\.(?:google\.[a-z.]{2,6}|bing\.com)$/i.test(hostname) ? /^\/amp\/(s\/)?(.+)$/i.exec(pathname) : null;
  const inner = path && `${path[1] === undefined ? "http" : "https"}://${path[2]}${search}`;
  return inner && /^https?:\/\/[^/]+\.[^/]+\//i.test(inner) && URL.canParse(inner) ? inner : address;
}

function siteOf(address: string): string {
  return new URL(address).hostname.replace(/^(?:(?:www\d?|m|mobile|amp|touch|print)\.)+(?=[^.]+\.)/i, "");
}
