/** A pure function that keeps what it gave, as the same values come again and again; equal ones give the same value. It forgets all when it holds `most`, so that no input makes it grow. */
export function remembered<K extends string | number, T>(make: (of: K) => T, most = 50_000): (of: K) => T {
  const kept = new Map<K, T>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    if (kept.size >= most) kept.clear();
    kept.set(of, made);
    return made;
  };
}
