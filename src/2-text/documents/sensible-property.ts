/** What programs put where the title should stand: names of files and of the program. */
const NO_TITLE = /^(?:untitled|document\s?\d*|microsoft word\b.*|slide \d+|about:blank|(?:layout|presentation|title|new document)\s?\d*|.*\.(?:docx?|pdf|indd|qxd|pages|odt|rtf|tmp|html?|txt))$/i;
const NO_AUTHOR = /^(?:admin\w*|user\w*|owner|author|unknown|anonymous|microsoft.*|office.*|windows.*|pc|dell|hp|lenovo|default|root|guest)$/i;

/** A document's title as its properties have it, where it can be one. */
export function sensibleTitle(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const title = value.replace(/[\s\p{Cc}]+/gu, " ").trim().slice(0, 400);
  return title.length > 3 && /\p{L}{2}.*\s.*\p{L}{2}/u.test(title) && !NO_TITLE.test(title) ? title : undefined;
}

/** A person's name: two words at least, and not the name of a machine's user. */
export function sensibleAuthor(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const name = value.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return name.length <= 80 && /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u.test(name) && !NO_AUTHOR.test(name) ? name : undefined;
}
