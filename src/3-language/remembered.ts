/** The function with its answers kept, for words come again and again. It forgets all when it holds `most`, so that no input makes it grow. */
export function remembered<T>(answer: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}
