import type { CutReason } from "../../model/report.js";
import type { PageElement } from "./dom.js";

const WORDS: readonly (readonly [CutReason, RegExp])[] = [
  ["comments", /(?:^|[\s_-])(?:comments?(?:-list|-area|-form|section|s-container)?|disqus|respond|coral)(?:$|[\s_-])/],
  ["share-bar", /(?:^|[\s_-])(?:shar(?:e|ing)(?:bar|box|tools|buttons?|links?)?|social(?:bar|media|links?|icons?)?|addtoany|sharedaddy|follow-us)(?:$|[\s_-])/],
  ["related-links", /(?:^|[\s_-])(?:related(?:posts?|articles?|content)?|recommend(?:ed|ations?)|more-(?:stories|news|articles|from)|most-(?:read|popular|viewed)|trending|popular|outbrain|taboola|read-?more|readmore|also-read|see-also|jp-relatedposts|yarpp|latest-news)(?:$|[\s_-])/],
  ["neighbour-article", /(?:^|[\s_-])(?:post-navigation|nav-links|prev-next|next-prev|previous-post|next-post|article-nav)(?:$|[\s_-])/],
  ["subscribe", /(?:^|[\s_-])(?:newsletters?|subscri(?:be|ption)s?|sign-?up)(?:$|[\s_-])/],
  ["advertisement", /(?:^|[\s_-])(?:ad|ads|advert(?:isement|ising|s)?|adsense|ad-slot|ad-container|sponsor(?:ed|s)?|promo(?:tion|ted|box)?|dfp|gpt)(?:$|[\s_-])/],
  ["caption", /(?:^|[\s_-])(?:(?:wp-|image-|photo-|media-|figure-|img-)?caption(?:-text)?|image-credit|photo-credit|credit-line|imagecredit)(?:$|[\s_-])/],
  ["author-box", /(?:^|[\s_-])(?:author-?(?:box|bio|info|card|profile|description)|about-author|post-author-box)(?:$|[\s_-])/],
  ["summary-widget", /(?:^|[\s_-])(?:ai-summary|summary-widget|article-summary-ai)(?:$|[\s_-])/],
  ["navigation", /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-link|sidebar)(?:$|[\s_-])/],
  ["boilerplate", /(?:^|[\s_-])(?:cookies?|consent|gdpr|footer|site-header|masthead|disclaimer|copyright|legal|modal|popup|banner)(?:$|[\s_-])/],
];

/** What an element's name, role and classes say it holds, if it is no part of a story. */
export function markupReason(element: PageElement): CutReason | undefined {
  switch (element.localName) {
    case "figcaption":
      return "caption";
    case "nav":
    case "menu":
      return "navigation";
    case "footer":
      return "boilerplate";
    case "html":
    case "body":
    case "main":
    case "article":
      return undefined;
  }
  const role = element.getAttribute("role");
  if (role === "navigation" || role === "search" || role === "menu") return "navigation";
  if (role === "contentinfo") return "boilerplate";
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 300).toLowerCase().trim();
  if (names === "") return element.localName === "aside" ? "related-links" : undefined;
  for (const [reason, pattern] of WORDS) if (pattern.test(names)) return reason;
  return element.localName === "aside" ? "related-links" : undefined;
}
