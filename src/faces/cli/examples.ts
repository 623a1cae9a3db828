import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError, pageOptions, type Context, type ExitCode } from "./context.js";
import { packageRoot } from "./package-root.js";
import { startProgress } from "./progress.js";
import { reportRefusal } from "./report-error.js";

/** No arguments: reads `examples/` into a temporary record and prints the dossier of the two states that share most items. */
export async function examples(context: Context, folder = join(packageRoot(), "examples")): Promise<ExitCode> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).filter((name) => /\.(txt|html?)$/i.test(name)).sort() : [];
  if (files.length === 0) throw new UsageError("no-examples", `There are no reports in ${folder}.`, "Read your own: attache read FILE…");
  const record = mkdtempSync(join(tmpdir(), "attache-examples-"));
  const attache = await context.open({ record });
  const progress = startProgress(context.err, { total: files.length, linesAreSeen: false });
  let refused = 0;
  try {
    for await (const line of attache.read(files.map((name) => join(folder, name)), { now: context.now() })) {
      progress.step();
      if (line.kind === "report") continue;
      progress.pause();
      refused++;
      reportRefusal(line.refusal, context, false);
    }
    progress.stop();
    const [{ busiestPair, dossier }, { dossierPage }] = await Promise.all([import("../../6-views/index.js"), import("../print/dossier-page.js")]);
    const pair = await busiestPair(attache.record);
    if (pair === undefined) throw new UsageError("no-pair", `Nothing in ${folder} tells of two states together.`, "Read your own: attache read FILE…", 1);
    const named = (code: string): { code: string; name: string } => ({ code, name: attache.countries.name(code) });
    context.out.write(dossierPage(await dossier(attache.record, { a: named(pair.a), b: named(pair.b) }), pageOptions(context.out, context.env)));
    context.err.write("\nMade from the reports in examples/. For your own: npm start -- read FILE… and npm start -- dossier A B\n");
    return refused > 0 ? 1 : 0;
  } finally {
    progress.stop();
    await attache.close();
    rmSync(record, { recursive: true, force: true });
  }
}
