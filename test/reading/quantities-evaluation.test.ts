import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluateDates, parseTimeMl, type ScoredTimex } from "../../evaluation/dates.js";
import { evaluateFigures } from "../../evaluation/figures.js";

const TML = `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2025-10-20" functionInDocument="CREATION_TIME">20 October</TIMEX3></DCT>
<TEXT>They &amp; we <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2025-10-17">Friday</TIMEX3> for <TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>.</TEXT></TimeML>`;

function inFolder<T>(files: Readonly<Record<string, string>>, run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "attache-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("scoring dates", () => {
  it("takes text, day and offsets out of TimeML", () => {
    const document = parseTimeMl("a.tml", TML);
    expect(document.text).toBe("They & we met on Friday for two hours.");
    expect(document.published).toBe("2025-10-20");
    expect(document.timexes.map((t) => document.text.slice(t.start, t.end))).toEqual(["Friday", "two hours"]);
  });

  it.each<[string, readonly ScoredTimex[], readonly [number, number, number]]>([
    ["both right", [{ start: 17, end: 23, type: "DATE", value: "2025-10-17" }, { start: 28, end: 37, type: "DURATION", value: "PT2H" }], [100, 100, 100]],
    ["one missing", [{ start: 17, end: 23, type: "DATE", value: "2025-10-17" }], [200 / 3, 200 / 3, 200 / 3]],
    ["one too wide, one with a wrong value", [{ start: 14, end: 23, type: "DATE", value: "2025-10-17" }, { start: 28, end: 37, type: "DURATION", value: "PT3H" }], [50, 100, 50]],
    ["nothing found", [], [0, 0, 0]],
  ])("%s", (_name, ours, [strict, relaxed, value]) => {
    const { metrics } = inFolder({ "a.tml": TML }, (folder) => evaluateDates(() => ours, folder));
    expect(metrics.strict).toBeCloseTo(strict);
    expect(metrics.relaxed).toBeCloseTo(relaxed);
    expect(metrics.value).toBeCloseTo(value);
  });
});

describe("scoring figures", () => {
  const gold = JSON.stringify([{ text: "x", quantities: [{ value: "5-7", normalized_unit: "united states dollar" }, { value: "4.0", normalized_unit: "nuclear power plant" }] }]);

  it.each([
    ["both right", [{ value: 5, upper: 7, unit: "dollar" }, { value: 4, unit: "plant" }], 100, 100],
    ["a wrong unit", [{ value: 5, upper: 7, unit: "euro" }, { value: 4, unit: "plant" }], 100, 50],
    ["half a range is not the range", [{ value: 5, unit: "dollar" }, { value: 4, unit: "plant" }], 50, 50],
    ["one too many", [{ value: 5, upper: 7, unit: "dollar" }, { value: 4, unit: "plant" }, { value: 9, unit: "" }], 80, 80],
  ])("%s", (_name, ours, value, valueUnit) => {
    const { metrics } = inFolder({ "a.json": gold }, (folder) => evaluateFigures(() => ours, folder));
    expect(metrics.value).toBeCloseTo(value);
    expect(metrics.valueUnit).toBeCloseTo(valueUnit);
  });
});
