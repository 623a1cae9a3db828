import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sentencesIn } from "../language.js";

/** Sentences of the articles in a folder of WCXB, as words; none if the folder is absent. */
export function readPlainText(folder: string): readonly (readonly string[])[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return names.flatMap((name) => {
    const truth = (JSON.parse(readFileSync(join(folder, name), "utf8")) as { readonly ground_truth?: { readonly main_content?: string } }).ground_truth;
    const text = truth?.main_content ?? "";
    return sentencesIn(text, lines(text)).map(({ spans }) => spans.map((s) => text.slice(s.start, s.end)));
  });
}

function lines(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") found.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return found;
}
