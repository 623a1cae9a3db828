import { expect, test } from "vitest";
import type { ComparisonResponse } from "../../src/contract/comparison.js";
import { ComparisonResponse as ComparisonSchema } from "../../src/contract/comparison.js";
import { DossierResponse } from "../../src/contract/dossier.js";
import { compare, dossier, type Comparison, type Dossier } from "../../src/6-views/index.js";
import { EGYPT, miniRecord, TURKIYE } from "./mini-record.js";

/** `true` when each type may stand for the other; tsc fails on these lines when views and contract drift apart. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const dossierIsSame: Same<Dossier, DossierResponse> = true;
export const comparisonIsSame: Same<Comparison, ComparisonResponse> = true;

test("a dossier has the fields of the contract and no others", async () => {
  const view = JSON.parse(JSON.stringify(await dossier(miniRecord, { a: EGYPT, b: TURKIYE }, { asOf: "2024-12-31", since: "1990-01-01" })));
  expect(DossierResponse.parse(view)).toEqual(view);
});

test("a comparison has the fields of the contract and no others", async () => {
  const view = JSON.parse(JSON.stringify(await compare(miniRecord, "r_aa1111111111", "r_bb2222222222")));
  expect(ComparisonSchema.parse(view)).toEqual(view);
});
