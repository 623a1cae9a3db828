import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readBio, type NamedDocument } from "./names.js";

/** The reports of a BIO file, or of a folder of them, in the order of their names. UNER's files hold many documents; CrossNER's sentences are each by themselves. */
export function namedDocuments(files: readonly string[]): readonly NamedDocument[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    if (file.endsWith(".iob2")) return text.split(/^(?=# newdoc)/m).map((part, i) => readBio(`${basename(file)} ${i}`, part, { word: 1, tag: 2 })).filter((d) => d.sentences.length > 0);
    const document = readBio(basename(file), text, { word: 0, tag: 1 });
    return file.endsWith(".txt") ? document.sentences.map((sentence, i) => ({ name: `${document.name} ${i}`, sentences: [sentence] })) : [document];
  });
}

/** The sets that the shipped weights learn from, under a folder that holds `names/`. */
export function trainingSets(data: string): readonly NamedDocument[] {
  return ["worldwide", "uner-ewt", "crossner-politics"].flatMap((set) => {
    const folder = join(data, "names", set);
    return existsSync(folder) ? namedDocuments(readdirSync(folder).sort().map((f) => join(folder, f))) : [];
  });
}

/** The outlet of a file of `names/worldwide`: "cn_article_scmp_12.txt.tsv" is of "cn_scmp". */
export function outletOf(name: string): string {
  return name.replace(/_\d+\.txt.*$/, "").replace("_article", "").replace("cosrica", "cosric");
}
