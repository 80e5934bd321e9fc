import { planInsertTable } from "../src/build/insertTable";
import { review } from "../src/review";
import { findPack } from "../src/strategy/load";
import { getTable } from "../src/strategy/tables";
import type { EditPlan } from "../src/workbook/edits";
import { excelDoor } from "../src/workbook/office/excelDoor";
import { bootExcel } from "../test/integration/support/bootExcel";
import { median, record, time } from "./figures";

jest.setTimeout(300_000);

const SHEETS = 20;
const ROWS = 200;
const COLUMNS = 10;
const RUNS = 7;

const door = excelDoor();
const pack = findPack("dk-iom-2023")!;

const planBudget = (column: number): EditPlan =>
  planInsertTable(
    getTable(pack, "budget"),
    { sheet: "Sheet1", row: 1, column },
    { language: "en", date: "2026-11-22", packVersion: pack.version },
  );

/** A workbook of 20 sheets of figures, labels and sums; beside those of the first stands the strategy's budget. */
async function fillWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (let s = 0; s < SHEETS; s++) {
      const sheet = s === 0 ? worksheets.getFirst() : worksheets.add(`List ${s}`);
      const rows: (string | number)[][] = Array.from({ length: ROWS }, (_, r) =>
        Array.from({ length: COLUMNS }, (_, c) => {
          if (c === 0) return `Item ${r}`;
          return c === COLUMNS - 1 ? `=SUM(B${r + 1}:I${r + 1})` : (r * 7 + c * 13 + s) % 997;
        }),
      );
      sheet.getRange(`A1:J${ROWS}`).values = rows;
    }
    await context.sync();
  });
  await door.apply(planBudget(11));
}

test("syncs of inserting the whole budget", async () => {
  const excel = await bootExcel();
  const { counters } = await excel.count(() => door.apply(planBudget(1)));
  record({ name: "Insert the whole budget: syncs", measured: String(counters.syncs), goal: "≤ 2" });
});

test("review of 20 sheets × 2,000 cells", async () => {
  const excel = await bootExcel();
  await fillWorkbook();
  const { counters } = await excel.count(() => door.read());
  record({ name: "Review of 20 sheets × 2,000 cells: syncs", measured: String(counters.syncs), goal: "≤ 3" });

  const bare: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const reads = await time(() => door.read());
    const reviews = await time(async () => review((await door.read()).workbook, pack));
    if (run === 0) continue;
    bare.push(reads);
    whole.push(reviews);
  }
  const ratio = median(whole) / median(bare);
  record({
    name: "Review of 20 sheets × 2,000 cells: time against the bare read",
    measured: `${ratio.toFixed(2)} × (${median(whole).toFixed(0)} ms : ${median(bare).toFixed(0)} ms)`,
  });
});
