/** A review of the open workbook through the real office.js: decisions kept in it, fixes, the sheet with the review. */

import { loadPack } from "../../../src/strategy/load";
import { correct, setAside, takeUp } from "../../../src/taskpane/useCases/decisions";
import { certainFixes } from "../../../src/taskpane/useCases/fixAll";
import { reviewSheet } from "../../../src/taskpane/useCases/reviewReport";
import { reviewWorkbook, type Finding, type ReviewResult } from "../../../src/taskpane/useCases/review";
import type { Change } from "../../../src/taskpane/common/useEdits";
import type { EditPlan } from "../../../src/workbook/edits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { picture, prepare, valuesOf } from "../door/support";

const door = excelDoor();
const TODAY = new Date(2026, 10, 22);
const BUDGET = [
  ["Danish contributions to IOM (DKK million)", "", "", "", "", ""],
  ["", "", "", "", "", ""],
  ["Priority area", 2023, 2024, 2025, 2026, "Total"],
  ["Priority Area 1", 24, 24, 24, 24, "=SUM(B4:E4)"],
  ["Priority Area 2", 24, 24, 24, 24, "=SUM(B5:E5)"],
  ["Priority Area 3", 13, 25, 25, 25, "=SUM(B6:E6)"],
  ["Priority Area 4", 12, 25, 25, 25, "=SUM(B7:E7)"],
  // 2024's total is typed in and wrong, 2025's typed in and right.
  ["Total", "=SUM(B4:B7)", 99, 98, "=SUM(E4:E7)", "=SUM(B8:E8)"],
];

let excel: BootedExcel;
beforeAll(async () => {
  excel = await bootExcel();
});
beforeEach(async () => {
  excel.open();
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("A1:F8").formulas = BUDGET;
  });
});

const review = async (): Promise<ReviewResult> =>
  reviewWorkbook(door, await loadPack("dk-iom-2023"), () => undefined);
const apply = async ({ plan }: Change): Promise<EditPlan> => (await door.apply(plan)).undo;
const at = ({ review: { findings } }: ReviewResult, row: number, column: number): Finding =>
  findings.find(({ area }) => area?.row === row && area.column === column)!;

test("a finding set aside stays so in the next review, is taken up again, and either is undone", async () => {
  const before = await review();
  const wrong = at(before, 7, 2);
  const undo = await apply(
    setAside(before, [wrong], { reason: "Agreed = 99 <sic>", by: "Anna Holm" }, TODAY),
  );
  const aside = await review();
  expect(at(aside, 7, 2).ignored).toEqual({
    key: wrong.key,
    rule: wrong.rule,
    reason: "Agreed = 99 <sic>",
    by: "Anna Holm",
    date: "2026-11-22",
  });
  const undoTakingUp = await apply(takeUp(aside, at(aside, 7, 2)));
  expect(at(await review(), 7, 2).ignored).toBeUndefined();
  await door.apply(undoTakingUp);
  expect(at(await review(), 7, 2).ignored?.by).toBe("Anna Holm");
  await door.apply(undo);
  expect((await review()).parts).toEqual([]);
});

test("what a co-author decided since the review is not written over", async () => {
  const before = await review();
  const wrong = at(before, 7, 2);
  await apply(setAside(before, [wrong], { reason: "theirs", by: "" }, TODAY));
  await expect(apply(setAside(before, [wrong], { reason: "mine", by: "" }, TODAY))).rejects.toMatchObject({
    problem: "collision",
    details: { changed: true },
  });
});

test("a corrected line and unit hold in the next review, and are taken back by their undo", async () => {
  const before = await review();
  const [budget] = before.review.budgets;
  const { sheet, area } = budget!;
  const undo = await apply(
    correct(before, { sheet, area: { ...area, row: 4, rows: 1 }, kind: "line", as: "memo" }),
  );
  const kindOf = async (): Promise<string | undefined> =>
    (await review()).review.budgets[0]!.lines.find(({ index }) => index === 4)?.kind;
  expect(await kindOf()).toBe("memo");
  await door.apply(undo);
  expect(await kindOf()).toBe("line");

  await apply(correct(before, { sheet, area, kind: "unit", unit: "DKK thousand" }));
  expect((await review()).review.budgets[0]!.unit).toBe("DKK thousand");
});

test("all certain fixes are one change, and one undo brings every cell back", async () => {
  const before = await picture();
  const result = await review();
  const { change, fixed } = certainFixes(result.review.findings, result.protectedSheets)!;
  expect(fixed.length).toBeGreaterThan(1);
  const undo = await apply(change);
  expect(await valuesOf("Sheet1", "C8:D8")).toEqual([[98, 98]]);
  await door.apply(undo);
  expect(await picture()).toEqual(before);
});

test("fixes on a protected sheet are left, and the sheet is named", async () => {
  await prepare((workbook) => workbook.worksheets.getItem("Sheet1").protection.protect());
  const result = await review();
  const { fixed, locked } = certainFixes(result.review.findings, result.protectedSheets)!;
  expect(fixed).toEqual([]);
  expect(locked.sheets).toEqual(["Sheet1"]);
});

test("the review stands on a sheet of its own with links, leaves the budget alone, and is no budget itself", async () => {
  const before = await picture();
  const result = await review();
  const change = await reviewSheet(door, result, "en");
  const undo = await apply(change);
  expect(await valuesOf("Review", "A1:A1")).toEqual([["Not ready: there are errors"]]);
  const [cells] = await door.values([change.range!]);
  expect(cells!.flat()).toContain("Sheet1!C8");

  const again = await review();
  expect(again.review.budgets.map(({ sheet }) => sheet)).toEqual(["Sheet1"]);
  expect(again.review.findings.map(({ key }) => key)).toEqual(result.review.findings.map(({ key }) => key));
  expect((await reviewSheet(door, again, "en")).range!.sheet).not.toBe("Review");

  await door.apply(undo);
  expect(await picture()).toEqual(before);
});

test("without a strategy formulas are checked in any workbook", async () => {
  const { review: checked } = await reviewWorkbook(door, null, () => undefined);
  expect(checked.strategy).toBeNull();
  expect(checked.budgets).toEqual([]);
});
