import fc from "fast-check";
import { expect, test } from "vitest";
import { derive } from "../../src/5-record/derive.js";
import { FacetList, packFacets } from "../../src/5-record/packed-facets.js";
import { anyReports } from "./generate.js";

test("facets come out of a report's list as they went in, in the order of their evidence, each with its item", () => {
  let seen = 0;
  fc.assert(
    fc.property(anyReports, (items) => {
      for (const { report, entries } of items) {
        const listed = derive(report, entries).tellings.map(({ facet }, i) => ({ facet, n: i + 1 }));
        const ordered = [...listed].sort(({ facet: x }, { facet: y }) => x.start - y.start || (x.entry < y.entry ? -1 : 1));
        const list = new FacetList(packFacets(listed));
        const facets = ordered.map((_, i) => list.facetAt(i, report.id, report.known, list.rowAt(i) % 2 === 0 ? `i_${list.rowAt(i)}` : undefined));
        expect(list.size).toBe(listed.length);
        expect(facets).toEqual(ordered.map(({ facet, n }) => ({ ...facet, known: report.known, item: n % 2 === 0 ? `i_${n}` : facet.entry.replace(/^e_/, "i_") })));
        seen += facets.length;
      }
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(seen).toBeGreaterThan(500);
});
