import type { Metadata } from "../../model/decision.js";
import type { Report, ReportDate } from "../../model/report.js";

/**
 * The report as a person set it right: what is given takes the place of what was read, `null` takes it away, and the day from which the
 * report counts follows (published, else updated, else retrieved). Its text and its id stay.
 */
export function corrected(report: Report, set: Metadata | undefined): Report {
  if (set === undefined) return report;
  const { title: _title, publisher: _publisher, wire: _wire, published: _published, updated: _updated, ...rest } = report;
  const published = settled(report.published, given(set.published));
  const updated = settled(report.updated, given(set.updated));
  return {
    ...rest,
    ...named("title", settled(report.title, set.title)),
    ...named("publisher", settled(report.publisher, set.publisher)),
    ...named("wire", settled(report.wire, set.wire)),
    ...named("published", published),
    ...named("updated", updated),
    known: published?.value ?? updated?.value ?? report.retrieved.slice(0, 10),
  };
}

/** What stands: what was read, unless something was set; nothing where `null` was. */
function settled<T>(read: T | undefined, set: T | null | undefined): T | undefined {
  return set === undefined ? read : (set ?? undefined);
}

function given(day: string | null | undefined): ReportDate | null | undefined {
  return typeof day === "string" ? { value: day, basis: "given" } : day;
}

function named<K extends string, T>(key: K, value: T | undefined): { readonly [k in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [k in K]?: T });
}
