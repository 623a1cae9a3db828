// Feeds and lists of feeds, whole and harmless: broken ones are made from them.

const STORIES = [["https://example.org/ports", "Ports reopen after talks", "2024-05-03T10:00:00Z"], ["https://example.org/trade", "Trade fell by 12 percent", "2024-05-04T10:00:00Z"]] as const;
const all = (story: (address: string, title: string, at: string) => string): string => STORIES.map(([address, title, at]) => story(address, title, at)).join("");

export const RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Wire</title><link>https://example.org/</link>${all((address, title, at) => `<item><title><![CDATA[${title}]]></title><link>${address}</link><guid isPermaLink="true">${address}</guid><dc:date>${at}</dc:date><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;Officials said.&lt;/p&gt;</description></item>`)}</channel></rss>`;

export const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Harbour &amp; Wire</title><id>tag:example.org</id><updated>2024-05-04T10:00:00Z</updated>${all((address, title, at) => `<entry><title>${title}</title><id>${address}</id><link rel="alternate" href="${address}"/><published>${at}</published><updated>${at}</updated></entry>`)}</feed>`;

export const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Harbour Wire</title></channel>${all((address, title, at) => `<item rdf:about="${address}"><title>${title}</title><link>${address}</link><dc:date>${at}</dc:date></item>`)}</rdf:RDF>`;

export const JSON_FEED = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Harbour Wire", items: STORIES.map(([url, title, at]) => ({ id: url, url, title, content_text: "Officials said.", date_published: at })) });

export const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="Gulf"><outline type="rss" text="Wire" xmlUrl="https://example.org/rss.xml"/></outline><outline type="rss" text="Post" xmlUrl="https://example.com/atom.xml"/></body></opml>`;

export const WATCH_LIST = `# what the Gulf desk follows\nevery: 30 minutes\nfeeds:\n  - https://example.org/rss.xml\n  - {url: "https://example.com/atom.xml", every: 2 hours}\n  - url: https://example.net/feed.json\n    every: 1 day\n`;
