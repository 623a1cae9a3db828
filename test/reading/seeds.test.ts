import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReportLine } from "../../src/contract/facade.js";
import type { Actor } from "../../src/model/actor.js";
import { openAttache } from "../../src/pipeline.js";

// The two founding reports, by facts and codes; their sentences stay out of the repository.
const seeds = join(import.meta.dirname, "../../../shared/seeds");
const present = existsSync(seeds);
if (!present) console.warn(`SKIPPED: the founding reports are not at ${seeds}`);

const codes = (actors: readonly Actor[]): string => actors.map((a) => a.code ?? a.name).join(" + ");

describe.skipIf(!present)("the founding reports", () => {
  const folder = mkdtempSync(join(tmpdir(), "attache-seeds-"));
  const lines: ReportLine[] = [];
  beforeAll(async () => {
    const attache = await openAttache({ record: folder });
    for await (const line of attache.read(readdirSync(seeds).sort().map((f) => join(seeds, f)), { now: "2026-11-21" })) if (line.kind === "report") lines.push(line);
    await attache.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const entries = (wire: boolean): ReportLine["entries"] => lines.find((l) => (l.report.wire !== undefined) === wire)?.entries ?? [];

  it("the wire story: undertakings on their rungs", () => {
    const found = entries(true).flatMap((e) => (e.kind === "undertaking" ? [`${e.form} ${e.stage} ${codes(e.parties)} ${e.when && "value" in e.when ? e.when.value : "–"} ${e.attribution.by}${e.terms.map((t) => ` ${t.negated ? "without" : "with"} a term`).join("")}`] : []));
    expect(found.sort()).toEqual([
      "contract signed RUS BUS + IRN 2025-09 report",
      "delivery implemented IRN + RUS – report",
      "delivery implemented RUS GOV + IRN GOV – office",
      "readiness signalled RUS + IRN – office",
      "readiness signalled RUS + IRN – person",
      "treaty signed RUS GOV + IRN GOV 2025-01 report without a term",
    ]);
  });

  it("the wire story: events, who towards whom, planned and held", () => {
    const found = entries(true).flatMap((e) => (e.kind === "event" ? [`${e.type} ${codes(e.actors)} > ${codes(e.recipients)} ${e.modality} ${e.when && "value" in e.when ? e.when.value : "–"}`] : []));
    expect(found.sort()).toEqual([
      "ACCUSE RUS GOV > European countries asserted –",
      "ACCUSE RUS GOV > USA + ISR asserted –",
      "AGREE RUS BUS + IRN >  asserted 2025-09",
      "AGREE RUS GOV + IRN GOV >  asserted 2025-01",
      "AID IRN > RUS asserted –",
      "AID RUS GOV > IRN GOV asserted –",
      "ASSAULT USA + ISR > IRN asserted 2025",
      "CONSULT IRN GOV + RUS GOV >  asserted 2025-10-14/2025-10-19",
      "CONSULT IRN GOV > RUS GOV asserted 2025-10-14/2025-10-19",
      "CONSULT RUS GOV + IRN GOV >  future 2025-10-20",
    ]);
  });

  it("the wire story: statements and figures", () => {
    const found = entries(true).flatMap((e) => (e.kind === "statement" ? [`${e.speaker?.name} ${e.stance} ${e.manner}`] : e.kind === "figure" ? [`${e.value} ${e.unit} ${e.modality}`] : []));
    expect(found.sort()).toEqual([
      "1 plant asserted", "25000000000 USD asserted", "4 plant future",
      "Dmitry Peskov accuses mixed", "Dmitry Peskov asserts direct", "Dmitry Peskov asserts mixed",
      "Iran denies indirect", "Kremlin asserts indirect", "Moscow accuses indirect", "Moscow asserts indirect",
    ]);
  });

  it("the filler adds nothing that can be checked", () => {
    const filler = entries(false);
    expect(filler.length).toBeGreaterThan(5);
    expect(filler.filter((e) => e.kind === "figure" || e.when !== undefined)).toEqual([]);
    expect(filler.filter((e) => e.kind === "undertaking" && e.stage !== "signalled")).toEqual([]);
    expect(filler.filter((e) => e.kind === "event").map((e) => (e.kind === "event" ? `${e.type}/${e.mode}` : ""))).toEqual(["CONSULT/visit"]);
    expect(lines.find((l) => l.report.wire === undefined)?.adds.checkable).toBe(0);
  });
});
