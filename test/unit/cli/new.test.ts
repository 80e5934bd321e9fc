/** `tilsagn new`: what it writes, what it says, and that it never replaces a file unasked. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileError } from "../../../src/cli/nodeFiles";
import { nodeIo } from "../../../src/cli/nodeIo";
import { readXlsx } from "../../../src/workbook/xlsx";
import { findSheet, type WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { run, words, type Run } from "./support";

const bytesOf = ({ written }: Run, path: string): Uint8Array =>
  new Uint8Array(Buffer.from(written.get(path)!, "latin1"));
const read = (done: Run, path: string): WorkbookSnapshot => readXlsx(bytesOf(done, path));

/** The row of a sheet that begins with these texts. */
function rowOf(workbook: WorkbookSnapshot, sheet: string, ...labels: string[]): unknown[] {
  const { cells } = findSheet(workbook, sheet)!;
  const { used } = cells;
  for (let row = 0; row < used!.rows; row++) {
    const values = Array.from({ length: used!.columns }, (_, column) => cells.value(row, column));
    if (labels.every((label, index) => values[index] === label)) return values;
  }
  throw new Error(`no row ${labels.join(", ")}`);
}

test("from a strategy to a sound budget in two calls", async () => {
  const made = await run(
    words(
      "new --strategy dk-iom-2023 --out budget.xlsx --unit DKKm --years 2023-2026 --weights 40,20,25,15 --planning-rate 6.90",
    ),
  );

  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toBe(
    "budget.xlsx: IOM 2023–2026, DKK 375 million (2023–2026). " +
      "Sheets: Cover, Budget, Summary, Rates, Results framework, Criteria, Strategy.\n",
  );
  const workbook = read(made, "budget.xlsx");
  expect(rowOf(workbook, "Budget", "Core", "1. Organizational effectiveness").slice(2, 7)).toEqual([
    20, 19, 19, 19, 77,
  ]);
  expect(rowOf(workbook, "Rates", "DKK", 2024 as unknown as string)[2]).toBe(6.9);

  const checked = await run(words("check budget.xlsx"), { "budget.xlsx": bytesOf(made, "budget.xlsx") });
  expect(checked).toMatchObject({ code: 0, err: "" });
  expect(checked.out).toContain("0 errors, 0 warnings, 0 notes");
});

test("other years, lines, amounts and unit; what is to be heeded is said on standard error", async () => {
  const done = await run(
    words(
      "new --strategy dk-iom-2023 --out b.xlsx --unit DKKk --years 2026,2027 --lines core,soft --amounts core=48000,50000 --indicators E.1.3 --planning-rate none --lang da",
    ),
  );

  expect(done.code).toBe(0);
  expect(done.err.split("\n")).toEqual([
    "2027 ligger uden for strategiens periode, 2023–2026.",
    "Personel er udeladt.",
    "Blødt øremærket: strategien har intet tal for 2027, så det er 0, indtil du skriver et.",
    "Over alle disse år overstiger budgettet det, der er givet tilsagn om, med 48.000 (tusind kr.).",
    "",
  ]);
  const workbook = read(done, "b.xlsx");
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    "Forside",
    "Budget",
    "Oversigt",
    "Resultatramme",
    "Kriterier",
    "Strategi",
  ]);
  expect(rowOf(workbook, "Budget", "Kernebidrag i alt").slice(2, 5)).toEqual([48_000, 50_000, 98_000]);
});

test("weights can come from last year's workbook", async () => {
  const last = await run(
    words("new --strategy dk-iom-2023 --out last.xlsx --weights 70,10,10,10 --lines core"),
  );
  const files = { "last.xlsx": bytesOf(last, "last.xlsx") };

  const done = await run(
    words("new --strategy dk-iom-2023 --out b.xlsx --weights last.xlsx --lines core"),
    files,
  );

  const core = rowOf(read(done, "b.xlsx"), "Budget", "Core", "1. Organizational effectiveness");
  // 70 % of 192 is 134.4, and the unit left over goes to the largest rest.
  expect(core[6]).toBe(135);
  expect(rowOf(read(done, "b.xlsx"), "Cover", "Weights")[1]).toContain("(from last.xlsx, ");
});

test("text that looks like a formula stays text", async () => {
  const done = await run([
    ...words("new --strategy dk-iom-2018 --out b.xlsx --prepared-by @me"),
    '--title==HYPERLINK("http://x")',
    "--contact=+45 12 34 56 78",
  ]);

  const { cells } = findSheet(read(done, "b.xlsx"), "Cover")!;
  const texts = [...cells.cells()].filter(({ formula }) => formula === null).map(({ value }) => value);
  expect(texts).toEqual(expect.arrayContaining(['=HYPERLINK("http://x")', "+45 12 34 56 78", "@me"]));
});

test("a file that is there is replaced only when that is asked for", async () => {
  const call = "new --strategy dk-iom-2018 --out b.xlsx";
  const files = { "b.xlsx": new Uint8Array(3) };

  const refused = await run(words(call), files);
  expect(refused).toMatchObject({ code: 2, out: "", written: new Map() });
  expect(refused.err).toBe(
    "tilsagn: b.xlsx: this file is there already. Name another, or replace it with --force; nothing was written.\n",
  );
  expect((await run(words(`${call} --force`), files)).written.size).toBe(1);
});

test("on a disk a file is created, never written over", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tilsagn-"));
  try {
    const path = join(folder, "b.xlsx");
    await nodeIo.createBytes(path, Uint8Array.of(1));
    await expect(nodeIo.createBytes(path, Uint8Array.of(2))).rejects.toMatchObject({ problem: "exists" });
    expect([...readFileSync(path)]).toEqual([1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(fileError({ code: "EEXIST" }, "x", true).problem).toBe("exists");
});

const NEW = "new --strategy dk-iom-2023 --out b.xlsx";
test.each([
  ["new --out b.xlsx", "--strategy is missing. Strategies with a budget: dk-iom-2023, dk-iom-2018."],
  ["new --strategy dk-iom-2023", "--out is missing."],
  ["new --strategy dk-iom-2023 --out b.xls", "--out b.xls has to end in .xlsx. Nothing was written."],
  [
    "new --strategy iom-ar-2019 --out b.xlsx",
    "iom-ar-2019 has no budget to build from. Strategies with one: dk-iom-2023, dk-iom-2018.",
  ],
  [`${NEW} --unit EUR`, "--unit is “EUR”. Write one of: DKKm, DKKk, DKK."],
  [`${NEW} --years 2026-2023`, "--years 2026-2023 is not understood. Write 2023-2026 or 2023,2025."],
  [
    `${NEW} --weights 40,20`,
    "--weights 40,20 is not understood. Write 4 numbers, one for each priority area, such as 40,20,25,15; or equal; or a workbook.",
  ],
  [
    `${NEW} --weights 40,60,0,0`,
    "Softly earmarked may only go to 3. Migration management capacity, 4. Climate change and migration, and these have no weight. Nothing was written.",
  ],
  [`${NEW} --lines cake`, "There is no funding line “cake”. Lines: core, soft, personnel."],
  [
    `${NEW} --amounts core=1,2`,
    "--amounts core=1,2 is not understood. Write LINE= and 4 numbers, one for each year.",
  ],
  [
    `${NEW} --planning-rate 0.145`,
    "0.145 is no plausible rate. Write DKK for 1 US dollar, such as 6.6137. Nothing was written.",
  ],
  [`${NEW} --weights zip64-none.xlsx`, ""],
])("tilsagn %s", async (call, message) => {
  const { code, err, written } = await run(words(call));
  expect([code, written.size]).toEqual([2, 0]);
  if (message !== "") expect(err).toBe(`tilsagn: ${message}\n`);
});
