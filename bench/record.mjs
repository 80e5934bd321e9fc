import { appendFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Hands a figure (name, measured, goal) to `npm run bench`, which collects those of all benches; alone, a bench prints it. */
export function record(figure) {
  const line = `${JSON.stringify(figure)}\n`;
  if (process.env.BENCH_FIGURES) appendFileSync(process.env.BENCH_FIGURES, line);
  else process.stdout.write(line);
}

/** What a server sends of a file, in bytes. */
export const gzipped = (content) => gzipSync(content, { level: 9 }).length;

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
