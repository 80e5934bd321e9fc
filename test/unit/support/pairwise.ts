/** Few cases in which nonetheless every two values of different factors meet. */

type Factors = Readonly<Record<string, readonly unknown[]>>;
export type CaseOf<F extends Factors> = { readonly [K in keyof F]: F[K][number] };

/** Cases that between them hold every pair of values of two factors at least once; always the same ones. */
export function pairwise<F extends Factors>(factors: F): CaseOf<F>[] {
  const names = Object.keys(factors);
  const open = new Set<string>();
  const key = (a: number, i: number, b: number, j: number): string => `${a}:${i} ${b}:${j}`;
  names.forEach((nameA, a) =>
    names.forEach((nameB, b) => {
      if (a < b)
        factors[nameA]!.forEach((_, i) => factors[nameB]!.forEach((__, j) => open.add(key(a, i, b, j))));
    }),
  );
  const cases: CaseOf<F>[] = [];
  while (open.size > 0) {
    // Begins with a pair that is still open; each further value closes as many pairs as it can.
    const [a, i, b, j] = [...open][0]!.split(/[: ]/).map(Number) as [number, number, number, number];
    const chosen = new Map([
      [a, i],
      [b, j],
    ]);
    const pairsOf = (at: number, value: number): string[] =>
      [...chosen].flatMap(([other, index]) =>
        other === at ? [] : other < at ? key(other, index, at, value) : key(at, value, other, index),
      );
    const gain = (at: number, value: number): number =>
      pairsOf(at, value).filter((pair) => open.has(pair)).length;
    names.forEach((name, at) => {
      if (chosen.has(at)) return;
      const gains = factors[name]!.map((_, value) => gain(at, value));
      chosen.set(at, gains.indexOf(Math.max(...gains)));
    });
    for (const [at, value] of chosen) for (const pair of pairsOf(at, value)) open.delete(pair);
    cases.push(
      Object.fromEntries(names.map((name, at) => [name, factors[name]![chosen.get(at)!]])) as CaseOf<F>,
    );
  }
  return cases;
}
