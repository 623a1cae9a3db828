import { existsSync } from "node:fs";
import { join } from "node:path";
import { openWebState } from "./web-state.js";

/** Where what is kept between visits to the web lies: beside the record. A record that lives in memory keeps it there too. */
export function webStateFile(recordFolder: string | undefined): string | undefined {
  return recordFolder === undefined || recordFolder === ":memory:" ? undefined : join(recordFolder, "web.json");
}

/** Takes away what points to a report that is forgotten. */
export function forgetOnTheWeb(recordFolder: string | undefined, report: string): void {
  const file = webStateFile(recordFolder);
  if (file === undefined || !existsSync(file)) return;
  const state = openWebState(file);
  state.forget(report);
  state.save();
}
