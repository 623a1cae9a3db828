import { sql, type Kysely } from "kysely";

/** Sources, reports, entries; and the derived tables that find what is one story and one thing. */
export async function first(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("sources")
    .addColumn("sha256", "text", (c) => c.primaryKey().notNull())
    .addColumn("media_type", "text", (c) => c.notNull())
    .addColumn("encoding", "text", (c) => c.notNull())
    .addColumn("bytes", "blob", (c) => c.notNull())
    .execute();
  await schema
    .createTable("reports")
    .addColumn("n", "integer", (c) => c.primaryKey())
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("known", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull().references("sources.sha256"))
    .addColumn("url", "text")
    .addColumn("publisher", "text")
    .addColumn("wire", "text")
    .addColumn("json", "text", (c) => c.notNull())
    .addColumn("json_sha256", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("reports_in_order").on("reports").columns(["known", "id"]).execute();
  await schema.createIndex("reports_by_url").on("reports").column("url").where(sql.ref("url"), "is not", null).execute();
  await schema
    .createTable("entries")
    .addColumn("n", "integer", (c) => c.primaryKey())
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("report", "integer", (c) => c.notNull().references("reports.n"))
    .addColumn("known", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("start", "integer", (c) => c.notNull())
    .addColumn("json", "text", (c) => c.notNull())
    .addColumn("json_sha256", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("entries_of_report").on("entries").column("report").execute();
  await derived(db);
}

async function derived(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("entry_actors")
    .addColumn("country", "text", (c) => c.notNull())
    .addColumn("entry", "integer", (c) => c.notNull().references("entries.n"))
    .addPrimaryKeyConstraint("entry_actors_key", ["country", "entry"])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable("tellings")
    .addColumn("entry", "integer", (c) => c.primaryKey().references("entries.n"))
    .addColumn("json", "text", (c) => c.notNull())
    .execute();
  await schema
    .createTable("entry_keys")
    .addColumn("key", "integer", (c) => c.notNull())
    .addColumn("entry", "integer", (c) => c.notNull().references("entries.n"))
    .addPrimaryKeyConstraint("entry_keys_key", ["key", "entry"])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable("links")
    .addColumn("a", "integer", (c) => c.notNull().references("entries.n"))
    .addColumn("b", "integer", (c) => c.notNull().references("entries.n"))
    .addColumn("known", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("links_key", ["a", "b"])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema.createIndex("links_back").on("links").columns(["b", "a"]).execute();
  await schema
    .createTable("shingles")
    .addColumn("report", "integer", (c) => c.primaryKey().references("reports.n"))
    .addColumn("narrative", "blob", (c) => c.notNull())
    .addColumn("quoted", "blob", (c) => c.notNull())
    .execute();
  await schema
    .createTable("report_keys")
    .addColumn("key", "integer", (c) => c.notNull())
    .addColumn("report", "integer", (c) => c.notNull().references("reports.n"))
    .addPrimaryKeyConstraint("report_keys_key", ["key", "report"])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable("copies")
    .addColumn("a", "integer", (c) => c.notNull().references("reports.n"))
    .addColumn("b", "integer", (c) => c.notNull().references("reports.n"))
    .addColumn("known", "text", (c) => c.notNull())
    .addColumn("a_in_b", "real", (c) => c.notNull())
    .addColumn("b_in_a", "real", (c) => c.notNull())
    .addPrimaryKeyConstraint("copies_key", ["a", "b"])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema.createIndex("copies_back").on("copies").columns(["b", "a"]).execute();
}
