import type { EndpointName } from "../../contract/api.js";
import type { FileName } from "../../contract/files.js";

/** The endpoints that only ask. */
export type Asked = Exclude<EndpointName, "read" | "decide">;

/** What is asked of the record, as plain data that passes between threads; the query is parsed already. */
export type Question = { readonly kind: "answer"; readonly name: Asked; readonly query: object } | { readonly kind: "file"; readonly file: FileName; readonly query: object };

/** An answer as it is sent: JSON, or what a file holds. */
export type Sent = string | Uint8Array<ArrayBuffer>;
