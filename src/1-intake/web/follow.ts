import { checkAddress, type AddressRules } from "./check-address.js";
import type { Answer } from "./get.js";
import { WebRefusal } from "./web-refusal.js";

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Asks an address, and where it sends on, those; each is checked as the first was before it is asked. `trail` is where it has been, the first included. */
export async function follow(start: URL, ask: (url: URL) => Promise<Answer>, rules: AddressRules & { readonly redirects: number }): Promise<Answer> {
  const trail = [start.href];
  for (let url = start; ;) {
    const answer = await ask(url);
    const to = REDIRECTS.has(answer.status) ? answer.headers["location"] : undefined;
    if (to === undefined) return answer;
    const next = URL.canParse(to, url.href) ? new URL(to, url) : undefined;
    if (next === undefined) throw new WebRefusal("strange-answer", start.href, "it sends on to what is no address", "Save the page from a browser and read the file.");
    next.hash = "";
    const checked = checkAddress(next.href, rules, url);
    if (trail.includes(checked.href)) throw new WebRefusal("redirect-loop", start.href, "it sends on in a circle", "Open it in a browser: it may want cookies or a sign-in; save the page there and read the file.");
    if (trail.length > rules.redirects) throw new WebRefusal("too-many-redirects", start.href, `it sends on more than ${rules.redirects} times`, "Open it in a browser and give the address where it ends.");
    trail.push(checked.href);
    url = checked;
  }
}
