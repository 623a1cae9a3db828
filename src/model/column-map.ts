/** What a row of a dump can say of its report; `text` alone is needed. */
export const ROW_FIELDS = ["text", "title", "published", "updated", "url", "publisher", "authors", "language"] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** Which column of a dump holds what. Fields that are not named are looked for under their usual names. */
export type ColumnMap = Readonly<Partial<Record<RowField, string>>>;
