import { statSync } from "node:fs";
import { join } from "node:path";
import { connect } from "../src/5-record/store/sqlite.js";
import type { Ready } from "../src/5-record/record.js";

/** SQLite alone, asked to keep the same texts: what no record on it can be faster than, on this machine, under this load. */
export interface Peer {
  readonly add: (reports: readonly Ready[]) => void;
  readonly bytes: () => number;
  readonly close: () => void;
}

/** Reports in one transaction: their JSON and that of their entries, in two tables with a unique id each. Same settings as the record's. */
export function peerIn(folder: string): Peer {
  const path = join(folder, "peer.sqlite");
  const connection = connect(path);
  connection.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 4000");
  connection.exec("create table reports (n integer primary key, id text not null unique, json text not null); create table entries (n integer primary key, id text not null unique, report integer not null, json text not null)");
  const report = connection.prepare("insert into reports (id, json) values (?, ?)");
  const entry = connection.prepare("insert into entries (id, report, json) values (?, ?, ?)");
  return {
    add: (reports) => {
      connection.exec("begin immediate");
      for (const ready of reports) {
        const row = report.run(ready.report.id, JSON.stringify(ready.report)).lastInsertRowid;
        for (const one of ready.entries) entry.run(one.id, row, JSON.stringify(one));
      }
      connection.exec("commit");
    },
    bytes: () => statSync(path).size,
    close: () => {
      connection.exec("pragma wal_checkpoint(truncate)"); // open statements keep SQLite from folding the log in by itself
      connection.close();
    },
  };
}
