import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import floors from "../../evaluation/floors.json" with { type: "json" };
import { evaluateSyntax } from "../../evaluation/syntax.js";
import { shippedLanguage } from "../reading/parse.js";

const dev = join(import.meta.dirname, "../../../shared/data/syntax/gum/dev");
if (!existsSync(dev)) console.warn(`SKIPPED: the treebank is not at ${dev}`);

describe.skipIf(!existsSync(dev))("tags and trees keep their floors", () => {
  it("GUM dev, the news documents", () => {
    const slice = mkdtempSync(join(tmpdir(), "attache-gum-"));
    for (const file of readdirSync(dev).filter((f) => f.includes("_news_"))) copyFileSync(join(dev, file), join(slice, file));
    const scores = evaluateSyntax(shippedLanguage(), slice);
    rmSync(slice, { recursive: true, force: true });
    expect(scores["gold.upos"]).toBeGreaterThan(floors.syntax["gold.upos"]);
    expect(scores["gold.las"]).toBeGreaterThan(floors.syntax["gold.las"]);
  });
});
