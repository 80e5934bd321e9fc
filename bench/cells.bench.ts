import functions from "../src/functions/functions.json";
import { bootExcel } from "../test/integration/support/bootExcel";
import type { BootedExcel } from "../test/integration/support/bootExcel";
import type { FunctionsJson } from "../workbench/host";
import { median, record, time } from "./figures";

jest.setTimeout(300_000);

const CELLS = 10_000;
const RUNS = 5;

let excel: BootedExcel;

beforeAll(async () => {
  excel = await bootExcel({ functions: functions as FunctionsJson });
  await import("../src/functions/functions");
});

/** Amounts beside which formulas will stand. Those of each run are new, or the host would know the answers. */
async function fillAmounts(run: number): Promise<void> {
  excel.open();
  await excel.run(async (context) => {
    const amounts = context.workbook.worksheets.getFirst().getRange(`A1:A${CELLS}`);
    amounts.values = Array.from({ length: CELLS }, (_, row) => [row + run / 100]);
    await context.sync();
  });
}

/** Enters a formula into every row at once, and waits until each shows its figure. */
async function enter(formula: (row: number) => string): Promise<void> {
  await excel.run(async (context) => {
    const cells = context.workbook.worksheets.getFirst().getRange(`B1:B${CELLS}`);
    cells.formulas = Array.from({ length: CELLS }, (_, row) => [formula(row + 1)]);
    await context.sync();
  });
  await excel.computed();
}

async function lastFigure(): Promise<number> {
  return excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange(`B${CELLS}`);
    cell.load("values");
    await context.sync();
    return cell.values[0]![0] as number;
  });
}

/** Messages that take calls to the page while `work` is done. */
async function batchesOf(work: () => Promise<void>): Promise<number> {
  let batches = 0;
  const listen = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data === "string" && data.includes('"richApiMessage"')) batches++;
  };
  window.addEventListener("message", listen);
  await work();
  window.removeEventListener("message", listen);
  return batches;
}

test("10,000 cells of TOUSD in the workbench, entered at once", async () => {
  const spans: number[] = [];
  const plain: number[] = [];
  let batches = 0;
  let calls = 0;
  for (let run = 0; run <= RUNS; run++) {
    await fillAmounts(run);
    plain.push(await time(() => enter((row) => `=A${row}/7.0786`)));
    await fillAmounts(run);
    calls = excel.functions.calls;
    batches = await batchesOf(async () => {
      spans.push(await time(() => enter((row) => `=TILSAGN.TOUSD(A${row},"DKK",2022)`)));
    });
    calls = excel.functions.calls - calls;
    expect(await lastFigure()).toBeCloseTo((CELLS - 1 + run / 100) / 7.0786, 9);
  }
  const [whole, bare] = [median(spans.slice(1)), median(plain.slice(1))];
  const name = `${CELLS.toLocaleString("en")} cells of TOUSD in the workbench, entered at once`;
  record({
    name: `${name}: time against as many of =A1/7.0786`,
    measured: `${(whole / bare).toFixed(2)} × (${whole.toFixed(0)} : ${bare.toFixed(0)} ms)`,
  });
  record({
    name: `${name}: calls, and messages that take them to the page`,
    measured: `${calls.toLocaleString("en")} in ${batches}`,
  });
});
