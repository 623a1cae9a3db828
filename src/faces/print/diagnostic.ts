import type { Diagnostic } from "../../model/diagnostic.js";
import { createPage, faint, strong, type PageOptions } from "./page.js";

/** A refusal or error: where, what, and what to do. */
export function diagnosticText({ uri, message, remedy }: Diagnostic, options: PageOptions): string {
  const page = createPage(options);
  const front = `${uri ?? "attache"}: `;
  page.line([strong(front), message.startsWith(front) ? message.slice(front.length) : message], { hang: 2 });
  if (remedy !== undefined) page.line([faint(remedy)], { indent: 2 });
  return page.text();
}
