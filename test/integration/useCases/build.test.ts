/** The builder's workbook through Excel: what it costs, whether the reviewer finds it sound, and that it goes whole. */

import { defaultChoices, hasBudget, type BudgetChoices, type BudgetPack } from "../../../src/build/budget";
import { review } from "../../../src/review";
import { library } from "../../../src/strategy/load";
import { createBudget } from "../../../src/taskpane/useCases/build";
import type { ApplyControl } from "../../../src/workbook/door";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { picture, prepare } from "../door/support";
import { bootExcel, type BootedExcel } from "../support/bootExcel";

const door = excelDoor();
const TODAY = new Date(2026, 10, 22);

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

async function packOf(id: string): Promise<BudgetPack> {
  const pack = await library.loadPack(id);
  if (!hasBudget(pack)) throw new Error(`${id} has no budget`);
  return pack;
}

async function create(pack: BudgetPack, choices: BudgetChoices, control?: ApplyControl) {
  const { result, counters } = await excel.count(() => createBudget(door, pack, choices, TODAY, control));
  return { ...result, syncs: counters.syncs };
}

test.each([
  ["dk-iom-2023", "en"],
  ["dk-iom-2018", "da"],
] as const)(
  "the whole workbook of %s (%s) takes six round trips at most, and is sound",
  async (id, language) => {
    const pack = await packOf(id);
    const before = await picture();
    const { syncs, sheets, undo } = await create(pack, defaultChoices(pack, language));
    expect(syncs).toBeLessThanOrEqual(6);
    const { workbook } = await door.read();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...sheets]);
    const { findings, budgets } = review(workbook, pack);
    expect(findings).toEqual([]);
    expect(budgets.some(({ sheet }) => sheet === "Budget")).toBe(true);
    await door.apply(undo);
    expect(await picture()).toEqual(before);
  },
);

test("names that the workbook has already cost at most two round trips more", async () => {
  const pack = await packOf("dk-iom-2023");
  await prepare((workbook) => (workbook.worksheets.add("Budget").getRange("A1").values = [["mine"]]));
  const { syncs, sheets } = await create(pack, defaultChoices(pack));
  expect(syncs).toBeLessThanOrEqual(8);
  expect(sheets).toContain("Budget (2)");
  const { workbook } = await door.read();
  expect(workbook.sheets.find(({ name }) => name === "Budget")!.cells.cell(0, 0).value).toBe("mine");
});

test("stopped half-way it leaves nothing behind", async () => {
  const pack = await packOf("dk-iom-2023");
  const before = await picture();
  const stop = new AbortController();
  const creating = create(pack, defaultChoices(pack), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(creating).rejects.toMatchObject({ problem: "cancelled" });
  expect(await picture()).toEqual(before);
});
