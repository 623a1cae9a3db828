import { FILES_PATH, type FILES, type FileName } from "../../../src/contract/files.js";
import type { Askable, Given } from "./ask.js";

/** The address of a file that says what an endpoint answers: it can be kept and sent. */
export function fileAddress<F extends FileName>(file: F, query: Given<(typeof FILES)[F]["of"] & Askable>): string {
  const given = Object.entries(query as object).filter(([, value]) => value !== undefined && value !== "").map(([key, value]) => [key, String(value)] as [string, string]);
  return `${FILES_PATH}${file}${given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`}`;
}
