import type { Work } from "../brief/brief.js";

/** The name of a report in a list of references: outlet, year and its id, so that it is the same in every list and no other report's. */
export function keyOf({ publisher, wire, published, known, report }: Work): string {
  const outlet = (publisher ?? wire ?? "report").normalize("NFKD").toLowerCase().replace(/[^a-z0-9]/g, "").slice(0, 24) || "report";
  return `${outlet}${(published ?? known).slice(0, 4)}-${report.replace(/[^\w]/g, "").replace(/^r_/, "")}`;
}
