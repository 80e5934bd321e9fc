/** Sums that are, by way of their parts, parts of themselves. */

/** The keys that lie on a way from themselves to themselves, one for each such ring. */
export function ringsOf<K>(parts: ReadonlyMap<K, readonly K[]>): K[] {
  const state = new Map<K, "open" | "done">();
  const rings: K[] = [];
  for (const start of parts.keys()) {
    const way: { readonly key: K; next: number }[] = [];
    const enter = (key: K): void => {
      state.set(key, "open");
      way.push({ key, next: 0 });
    };
    if (!state.has(start)) enter(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const part = parts.get(here.key)?.[here.next];
      here.next += 1;
      if (part === undefined) {
        state.set(here.key, "done");
        way.pop();
      } else if (state.get(part) === "open") rings.push(part);
      else if (!state.has(part)) enter(part);
    }
  }
  return rings;
}
