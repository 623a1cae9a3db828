/** A pure function of an object that is worked out once for each object: an entry is compared with thousands. */
export function kept<A extends object, R>(make: (from: A) => R): (from: A) => R {
  const made = new WeakMap<A, { readonly value: R }>();
  return (from) => {
    const known = made.get(from);
    if (known !== undefined) return known.value;
    const value = make(from);
    made.set(from, { value });
    return value;
  };
}
