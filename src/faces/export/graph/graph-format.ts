import type { Origin } from "../../../model/origin.js";
import type { Report } from "../../../model/report.js";
import type { Page, Told } from "../../../6-views/index.js";

/** A node or edge, as JSON. */
export type GraphObject = Readonly<Record<string, unknown>>;

/** A page of the record, with the items that its reports tell. */
export interface GraphPage extends Pick<Page, "told" | "isOut"> {
  readonly reports: readonly Report[];
  readonly origins: ReadonlyMap<string, Origin>;
  /** all that these reports tell, by item; `own` are those that this page puts out */
  readonly items: ReadonlyMap<string, Told>;
  readonly own: readonly Told[];
}

/** How a record becomes a graph in one file: what stands before the objects, the objects of a page, and what stands after them. */
export interface GraphFormat {
  readonly head: string;
  objectsOf(page: GraphPage): Iterable<GraphObject>;
  tail(): string;
}
