import { expect, test } from "vitest";
import { furnitureOf, gluedReadingTime, listHeadOf } from "../../src/2-text/furniture.js";

test.each([
  ["2 min read", "reading-time"],
  ["Reading time: 4 minutes", "reading-time"],
  ["No time to read?", "summary-widget"],
  ["Get a summary", "summary-widget"],
  ["Share this article", "share-bar"],
  ["Facebook Twitter WhatsApp", "share-bar"],
  ["Follow us on Telegram", "share-bar"],
  ["Subscribe to our newsletter for the latest updates.", "subscribe"],
  ["Save for later Email this Print", "share-bar"],
  ["Share: Facebook | X | WhatsApp", "share-bar"],
  ["Follow the Courier on Telegram for breaking news", "share-bar"],
  ["Sign up to our weekly freight digest", "subscribe"],
  ["PREVIOUS: Suez canal tolls frozen for a second year", "neighbour-article"],
  ["Next: 15 walks for a Cairo spring", "neighbour-article"],
  ["You may also like: What the new minimum wage means", "related-links"],
  ["Example report written for the Attaché project. Outlet and agency are invented.", "boilerplate"],
  ["This is a sample article.", "boilerplate"],
  ["World | Markets | Sea & Energy | Opinion", "navigation"],
  ["Home > Politics > Foreign Affairs", "navigation"],
  ["About us | Careers | Cookie settings", "navigation"],
  ["Copyright Levant Wire. Republished under licence by Strait Post.", "copyright"],
  ["Republished under licence by Strait Post.", "copyright"],
  ["Republished by Strait Post", "publication-block"],
  ["August 6, 2020 6:42 PM GMT", "publication-block"],
  ["September 4, 2024 7:55 PM GMT | Updated a day ago", "publication-block"],
  ["Updated yesterday", "publication-block"],
  ["Advertisement", "advertisement"],
  ["Story continues below", "advertisement"],
  ["© 2025 Harbour Courier. All rights reserved.", "copyright"],
  ["12 comments", "comments"],
  ["Be the first to comment", "comments"],
  ["We use cookies to improve your experience.", "boilerplate"],
  ["Explore more articles in the World category", "explore-more"],
  ["Tags: Iran, Russia, nuclear", "explore-more"],
  ["Read also: Envoys meet in Doha", "related-links"],
  ["READ MORE: Envoys meet in Doha", "related-links"],
  ["Previous article: Envoys meet in Doha", "neighbour-article"],
  ["Next Article Envoys meet in Doha for a third round", "neighbour-article"],
  ["Published by Harbour Courier®", "publication-block"],
  ["Posted on October 20, 2025", "publication-block"],
  ["Last updated: January 21, 2026", "publication-block"],
  ["Oct 20, 2025, 14:05 GMT", "publication-block"],
  ["20.10.2025 14:05", "publication-block"],
  ["December 18, 2025 ・ 3 min read", "publication-block"],
  ["March 4, 202412:44 PM UTCUpdated ago", "publication-block"],
  ["2022-11-23T08:10+02:00", "publication-block"],
  ["FILE PHOTO: The plant at dusk, May 2024. HARBOUR PRESS/Ann Lee", "caption"],
  ["The delegations in Muscat. REUTERS/Ann Lee", "caption"],
  ["* * *", "boilerplate"],
])("%s is %s", (line, reason) => {
  expect(furnitureOf(line)).toBe(reason);
});

test.each([
  ["Share prices fell in Moscow after the talks."],
  ["Shares rose 3% on Monday."],
  ["Comments on the draft were harsh, the envoy said."],
  ["By continuing to enrich uranium, Iran risks new sanctions."],
  ["By using drones, Russia struck the port."],
  ["This report was published by the agency on Monday and lists 14 sites."],
  ["The views expressed by the minister were blunt."],
  ["More in the city were wounded, officials said."],
  ["Topics of the talks included gas and transit."],
  ["Next article of the treaty says otherwise."],
  ["On October 20, 2025, the two signed the pact."],
  ["The pact was published by the ministry on October 20, 2025."],
  ["Follow-up talks will be held in Rome."],
  ["The minister posted on Monday that talks go on."],
  ["Save the date, the envoy told reporters."],
  ["Print runs of the banned paper grew."],
  ["Previous: 4.5%"],
  ["Next: the vote in both chambers on Monday."],
  ["Follow the money on Telegram, investigators said."],
  ["Share: the envoy wanted a larger one, officials said."],
  ["You may also like the terms less, he told the minister."],
  ["Example after example was written for the ministry."],
  ["The sample report written for the agency named no site."],
  ["Moscow | Tehran | the third round"],
  ["Feature | Standard | Revised"],
  ["Item | Quantity | Low | High"],
  ["Reprinted by hand, the leaflets reached the port."],
  ["A letter posted a day ago named the price."],
  ["Live fire drills began on October 20, 2025."],
])("part of a story: %s", (line) => {
  expect(furnitureOf(line)).toBeUndefined();
});

test.each([
  ["Previous Article", "neighbour-article"],
  ["Next post →", "neighbour-article"],
  ["Related articles", "related-links"],
  ["Most read", "related-links"],
  ["You may also like", "related-links"],
  ["ALSO READ", "related-links"],
])("%s heads a list: %s", (line, reason) => {
  expect(listHeadOf(line)).toBe(reason);
});

test.each([["Related talks went on in Doha."], ["Previous articles of the pact were dropped."], ["More stories of torture emerged."]])("heads no list: %s", (line) => {
  expect(listHeadOf(line)).toBeUndefined();
});

test("a reading time glued to what follows", () => {
  expect(gluedReadingTime("2 min readLast updated: January 21, 2026")).toBe(10);
  expect(gluedReadingTime("2 min read")).toBe(0);
  expect(gluedReadingTime("2 min reading of the clauses took place")).toBe(0);
});
