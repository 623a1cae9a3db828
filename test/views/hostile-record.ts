import type { Entry } from "../../src/model/entry.js";
import { actor, composeReport, entriesOf } from "./compose.js";
import { fakeRecord } from "./fake-record.js";

/** What a report may hold to act on the terminal, the reader or the page. */
export const EVIL = "\u001b[31m\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007\u009b2J\u202egnp.exe\u2066\u200b\u{e0041}\u0000<script>alert(1)</script> [x](javascript:y) ![z](http://evil.example/i.png) `# |_*";

export const hostileReport = composeReport("r_ee5555555555", "2024-03-05", [
  `Egypt ${EVIL} met Türkiye in Cairo.`, `“Türkiye ${EVIL} is a friend,” said ${EVIL} Farouk of Egypt.`,
], { title: `Title ${EVIL}`, publisher: `Outlet ${EVIL}`, wire: `Wire ${EVIL}`, uri: `file${EVIL}.txt`, url: `http://x${EVIL}`, bylines: [{ name: `By ${EVIL}` }], dateline: { place: EVIL } });
export const hostileEntries = entriesOf(hostileReport);
const egypt = actor(`Egypt ${EVIL}`, "EGY GOV", { role: `role ${EVIL}` });
const turkiye = actor("Türkiye", "TUR");
hostileEntries.event({ words: "met Türkiye in Cairo", type: "CONSULT", quad: 1, actors: [egypt, turkiye], where: { name: EVIL }, topics: ["trade"] });
hostileEntries.statement({ words: `said ${EVIL} Farouk`, content: `“Türkiye ${EVIL} is a friend,”`, speaker: egypt, manner: "direct", audience: EVIL, attribution: { by: "person", speaker: egypt, relay: [EVIL] } });
hostileEntries.undertaking({ words: `Türkiye ${EVIL} is a friend`, form: "pledge", stage: "signed", subject: `pledge ${EVIL}`, parties: [egypt, turkiye], value: { amount: 3, unit: EVIL }, terms: [{ text: "is a friend", negated: true }], when: { basis: "unresolved", text: EVIL } });
hostileEntries.figure({ words: "Egypt", text: `3 ${EVIL}`, value: 3, unit: EVIL, measure: EVIL, of: [egypt, turkiye] });
export const plainReport = composeReport("r_ff6666666666", "2024-03-06", ["Egypt and Türkiye talk."]);
const [met, , pledge, three] = hostileEntries.all() as [Entry, Entry, Entry, Entry];
const against = { about: "denial" as const, own: met.id, other: pledge.id, item: `i_${pledge.id.slice(2)}`, known: "2024-03-05", reason: EVIL };

export const hostileRecord = fakeRecord({
  reports: [hostileReport, plainReport], entries: hostileEntries.all(),
  told: new Map([
    [met.id, { disputes: [against] }],
    [three.id, { series: [{ item: `i_${three.id.slice(2)}`, entry: three.id, relation: "revised" as const, reason: EVIL, told: "before" as const, known: "2024-03-05" }] }],
  ]),
});
