import fc from "fast-check";
import { expect, test } from "vitest";
import { derive } from "../../src/5-record/derive.js";
import { packFacets, unpackFacets } from "../../src/5-record/packed-facets.js";
import { anyReports } from "./generate.js";

test("facets come out of a report's list as they went in, in the order of their evidence, each with its item", () => {
  let seen = 0;
  fc.assert(
    fc.property(anyReports, (items) => {
      for (const { report, entries } of items) {
        const listed = derive(report, entries).tellings.map(({ facet }, i) => ({ facet, n: i + 1 }));
        const ordered = [...listed].sort(({ facet: x }, { facet: y }) => x.start - y.start || (x.entry < y.entry ? -1 : 1));
        const facets = unpackFacets(packFacets(listed), report.id, report.known, (n) => (n % 2 === 0 ? `i_${n}` : undefined));
        expect(facets).toEqual(ordered.map(({ facet, n }) => ({ ...facet, known: report.known, item: n % 2 === 0 ? `i_${n}` : facet.entry.replace(/^e_/, "i_") })));
        seen += facets.length;
      }
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(seen).toBeGreaterThan(500);
});
