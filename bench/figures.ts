import { appendFileSync } from "node:fs";

/** One line of the results: what was measured, what came out, and the goal if there is one. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly goal?: string;
}

/** Hands a figure to `npm run bench`, which collects those of all benches; alone, a bench prints it. */
export function record(figure: Figure): void {
  const line = `${JSON.stringify(figure)}\n`;
  if (process.env.BENCH_FIGURES) appendFileSync(process.env.BENCH_FIGURES, line);
  else process.stdout.write(line);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds that `work` takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
