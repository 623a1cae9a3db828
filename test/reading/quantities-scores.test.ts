import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { evaluateDates } from "../../evaluation/dates.js";
import { evaluateFigures } from "../../evaluation/figures.js";
import floors from "../../evaluation/floors.json" with { type: "json" };
import { makeLanguage } from "../../src/3-language/language.js";
import { reportTimexes } from "../../src/4-reading/dates/report-timexes.js";
import { makeFigureLexicon } from "../../src/4-reading/figures/figure-lexicon.js";
import { namedQuantities } from "../../src/4-reading/figures/named-quantities.js";

/** Scores on the development data may only rise. `ATTACHE_WHOLE=1` runs all of TBAQ and prints the scores; otherwise a slice. */
const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const data = path("../shared/data");
const model = path("models/english.bin");
const missing = [`${data}/dates/tbaq`, `${data}/figures`, model].filter((p) => !existsSync(p));
if (missing.length > 0) console.warn(`SKIPPED: scores of dates and figures; not there: ${missing.join(", ")}`);
const whole = process.env["ATTACHE_WHOLE"] === "1";

describe.skipIf(missing.length > 0)("scores on public data", () => {
  const language = missing.length > 0 ? undefined : makeLanguage(readFileSync(model));
  const json = (file: string) => JSON.parse(readFileSync(path(`lexicon/${file}`), "utf8"));

  it("dates: TBAQ", () => {
    const slice = mkdtempSync(join(tmpdir(), "attache-tbaq-"));
    const source = `${data}/dates/tbaq`;
    const files = readdirSync(source).sort().filter((_, i) => whole || i % 16 === 0);
    for (const file of files) cpSync(join(source, file), join(slice, file));
    const { metrics } = evaluateDates((text, published) => reportTimexes(language?.parse(text, paragraphsOf(text)) ?? [], published), slice);
    rmSync(slice, { recursive: true, force: true });
    if (whole) console.log("dates", metrics);
    expect(metrics.strict).toBeGreaterThan(floors.dates.strict);
    expect(metrics.relaxed).toBeGreaterThan(floors.dates.relaxed);
    expect(metrics.value).toBeGreaterThan(floors.dates.value);
  });

  it("figures: NewsQuant", () => {
    const lexicon = makeFigureLexicon(json("units.json"), json("currencies.json"), json("changes.json"));
    const { metrics } = evaluateFigures((text) => namedQuantities(language?.parse(text, [{ start: 0, end: text.length }]) ?? [], lexicon), `${data}/figures/newsquant_dev.json`);
    if (whole) console.log("figures", metrics);
    expect(metrics.value).toBeGreaterThan(floors.figures.value);
    expect(metrics.valueUnit).toBeGreaterThan(floors.figures.valueUnit);
  });
});

function paragraphsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S(?:[\s\S]*?\S)??(?=\s*\n\s*\n|\s*$)/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
