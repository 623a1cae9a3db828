import type { Attache } from "../../contract/facade.js";
import type { Record } from "../../6-views/index.js";
import type { PageOptions } from "../print/page.js";
import { pageOptions, type Context, type ExitCode } from "./context.js";
import { parseDay } from "../asked/parse-day.js";
import { existingRecord } from "./record-folder.js";

/** What every view of the record takes. */
export interface ViewOptions {
  readonly json?: true;
  readonly record?: string;
}

/** Opens the record, works out a view, and prints it as a page or as JSON. */
export async function printView<V>(
  context: Context, options: ViewOptions, view: (attache: Attache<Record>) => Promise<V>, page: (view: V, pageOptions: PageOptions) => Promise<string>,
): Promise<ExitCode> {
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    const made = await view(attache);
    context.out.write(options.json ? `${(await import("../print/inert.js")).inertJson(made, 2)}\n` : await page(made, pageOptions(context.out, context.env)));
    return 0;
  } finally {
    await attache.close();
  }
}

/** A day that may be left out, under the name that the view gives it. */
export function day<K extends string>(key: K, value: string | undefined, option: string): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: parseDay(value, option) } as { readonly [P in K]?: string });
}
