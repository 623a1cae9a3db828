/** A country of the pair, as the reader named it. */
export interface CountryName {
  readonly code: string;
  readonly name: string;
}

/** The two countries that a view is about. */
export interface NamedPair {
  readonly a: CountryName;
  readonly b: CountryName;
}

/** Their codes. */
export function codesOf({ a, b }: NamedPair): { readonly a: string; readonly b: string } {
  return { a: a.code, b: b.code };
}
