/** Run by bench/files.mjs: makes the files, or measures one thing in a process of its own and prints it as JSON. */

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/review";
import { loadPack } from "../../src/strategy/load";
import { readXlsx } from "../../src/workbook/xlsx";
import { HOSTILE_FILES } from "../../test/unit/xlsx/hostileFiles";
import { COLUMNS, listOf, submitted } from "./books";
import { sides } from "./sides";
import type { SideName } from "./sides";

const SUBMITTED = 200;
const CELLS = [10_000, 100_000, 1_000_000];

function make(folder: string): void {
  const save = (kind: string, name: string, bytes: Uint8Array): void => {
    mkdirSync(join(folder, kind), { recursive: true });
    writeFileSync(join(folder, kind, `${name}.xlsx`), bytes);
  };
  for (let at = 0; at < SUBMITTED; at++) save("submitted", String(at).padStart(3, "0"), submitted(at));
  for (const cells of CELLS) save("lists", String(cells), listOf(Math.ceil(cells / COLUMNS)));
  for (const { name, bytes } of HOSTILE_FILES) save("hostile", name, bytes());
}

const since = (start: number): number => performance.now() - start;

/** All sides over all files of a folder in turns; milliseconds a file, the least of the rounds, and the files' sum. */
async function small(folder: string): Promise<unknown> {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const packs = await Promise.all(["dk-iom-2023", "dk-iom-2018"].map((id) => loadPack(id)));
  const measured = sides(packs);
  const names = Object.keys(measured) as SideName[];
  const least = Object.fromEntries(names.map((name) => [name, files.map(() => Infinity)]));
  const analysis = files.map(() => Infinity);
  for (let round = 0; round < 4; round++) {
    for (const [at, bytes] of files.entries()) {
      for (const name of names) {
        const start = performance.now();
        measured[name](bytes);
        least[name]![at] = Math.min(least[name]![at]!, since(start));
      }
      const workbook = readXlsx(bytes);
      const start = performance.now();
      checkWorkbook(workbook, { file: "a.xlsx", sha256: "" }, { packs, auto: true, severities: {} });
      analysis[at] = Math.min(analysis[at]!, since(start));
    }
  }
  const bytes = files.reduce((sum, { length }) => sum + length, 0) / files.length;
  return { least, analysis, bytes };
}

/** One side on one file, the first time and the least of several, and the most memory that the process had. */
async function one(name: SideName, file: string, runs: number): Promise<unknown> {
  const bytes = readFileSync(file);
  const packs = await Promise.all(["dk-iom-2023", "dk-iom-2018"].map((id) => loadPack(id)));
  const side = sides(packs)[name];
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    side(bytes);
    least = Math.min(least, since(start));
  }
  return { least, megabytes: process.resourceUsage().maxRSS / 1024 };
}

const [what, ...rest] = process.argv.slice(2);
if (what === "make") make(rest[0]!);
else {
  const result = what === "small" ? small(rest[0]!) : one(rest[0] as SideName, rest[1]!, Number(rest[2]));
  void result.then((found) => process.stdout.write(JSON.stringify(found)));
}
