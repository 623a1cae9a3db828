/**
 * JSON with the keys of every object sorted and absent fields left out, so that equal values give equal bytes.
 *
 * @example canonicalJson({ b: 1, a: undefined, c: [2] }) // '{"b":1,"c":[2]}'
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const one of value) text += `${text === "" ? "" : ","}${one === undefined ? "null" : canonicalJson(one)}`;
    return `[${text}]`;
  }
  const fields = value as { readonly [field: string]: unknown };
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(fields[key])}`;
  }
  return `{${text}}`;
}
