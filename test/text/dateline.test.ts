import { expect, test } from "vitest";
import { readDateline } from "../../src/2-text/dateline.js";

const rows: readonly [text: string, place: string | undefined, wire: string | undefined, begins: string][] = [
  ["MOSCOW (Reuters) -Russia is ready to talk.", "MOSCOW", "Reuters", "Russia"],
  ["MOSCOW (Reuters) - Russia is ready to talk.", "MOSCOW", "Reuters", "Russia"],
  ["WASHINGTON, Oct 20 (Reuters) - The envoy said so.", "WASHINGTON", "Reuters", "The envoy"],
  ["WASHINGTON, Oct. 20, 2025 (AFP) – “We agree,” he said.", "WASHINGTON", "AFP", "“We"],
  ["VIENNA (AP) — Inspectors returned.", "VIENNA", "AP", "Inspectors"],
  ["Vienna (AP) — Inspectors returned.", "Vienna", "AP", "Inspectors"],
  ["(AP) -- Inspectors returned to the site.", undefined, "AP", "Inspectors"],
  ["Oct. 20 (UPI) -- Inspectors returned.", undefined, "UPI", "Inspectors"],
  ["(Bloomberg) -- Oil rose.", undefined, "Bloomberg", "Oil"],
  ["MOSCOW, October 20. /TASS/. Russia is ready.", "MOSCOW", "TASS", "Russia"],
  ["BEIJING, Oct. 20 (Xinhua) -- China will send an envoy.", "BEIJING", "Xinhua", "China"],
  ["New Delhi [India], October 20 (ANI): India will host the talks.", "New Delhi", "ANI", "India"],
  ["Tehran, IRNA – The minister left for Baku.", "Tehran", "IRNA", "The minister"],
  ["Damascus, SANA-The president received the envoy.", "Damascus", "SANA", "The president"],
  ["MOSCOW. Oct 20 (Interfax) - Deliveries began.", "MOSCOW", "Interfax", "Deliveries"],
  ["ABU DHABI, 20th October, 2025 (WAM) -- The ministers met.", "ABU DHABI", "WAM", "The ministers"],
  ["KYIV, Ukraine — The grid held.", "KYIV, Ukraine", undefined, "The grid"],
  ["TEHRAN – The minister left.", "TEHRAN", undefined, "The minister"],
  ["ISLAMABAD: The cabinet met on Monday.", "ISLAMABAD", undefined, "The cabinet"],
  ["PORT-AU-PRINCE, Haiti (AP) — The council met.", "PORT-AU-PRINCE, Haiti", "AP", "The council"],
  ["MOSCOW/TEHRAN (Reuters) - The two signed.", "MOSCOW/TEHRAN", "Reuters", "The two"],
  ["CAIRO (Levant Wire) - The two signed.", "CAIRO", "Levant Wire", "The two"],
  ["CAIRO, Feb 14 (Nile Press Agency) -- The two signed.", "CAIRO", "Nile Press Agency", "The two"],
  ["CAIRO (Harbour & Trade) – The two signed.", "CAIRO", "Harbour & Trade", "The two"],
  ["KYIV (city) - The grid held.", "KYIV", undefined, "The grid"],
  ["KYIV (Friday) - The grid held.", "KYIV", undefined, "The grid"],
  ["KYIV (Oct 5) - The grid held.", "KYIV", undefined, "The grid"],
  ["KYIV (UPDATE 2) - The grid held.", "KYIV", undefined, "The grid"],
  ["KYIV (Exclusive) - The grid held.", "KYIV", undefined, "The grid"],
  ["KYIV (local time) - The grid held.", "KYIV", undefined, "The grid"],
  ["ANKARA, Türkiye (AA) - The two signed.", "ANKARA, Türkiye", "Anadolu", "The two"],
];

test.each(rows)("%s", (text, place, wire, begins) => {
  const reading = readDateline(text);
  expect(reading).toBeDefined();
  expect({ place: reading?.place, wire: reading?.wire }).toEqual({ place, wire });
  expect(text.slice(reading?.end).startsWith(begins)).toBe(true);
});

test("a known place in brackets is no agency", () => {
  const placeCountry = (place: string): string | undefined => (place === "Ukraine" || place === "KYIV" ? "UKR" : undefined);
  expect(readDateline("KYIV (Ukraine) - The grid held.", { placeCountry })).toEqual({ end: 17, place: "KYIV" });
  expect(readDateline("KYIV (Press Desk): The grid held.", { placeCountry })?.wire).toBe("Press Desk");
});

test.each([
  ["Vienna (Levant Wire) - a word in small letters goes on."],
  ["The Ministry (Press Desk) - The grid held."],
  ["Russia is prepared to expand cooperation – the Kremlin said so."],
  ["Iran – Russia’s ally – has drones."],
  ["NATO - The alliance met on Monday."],
  ["EXCLUSIVE: The two states agreed."],
  ["UPDATE 1 - Russia is ready."],
  ["FACTBOX - The strikes so far"],
  ["BREAKING — The talks have failed."],
  ["Talks in Geneva (the fifth round) - The sides met."],
  ["“We are ready” — The minister said."],
  ["The Kremlin (Moscow) said on Monday: Russia is ready."],
  ["In MOSCOW the two met — Russia paid."],
  ["U.S. - The Senate voted."],
  ["russia (reuters) - Nothing."],
])("no dateline: %s", (text) => {
  expect(readDateline(text)).toBeUndefined();
});
