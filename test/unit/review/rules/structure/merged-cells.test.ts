import { ruleTester } from "../../../support/ruleTester";
import { soundBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";

const { find, places, words } = ruleTester("structure/merged-cells");
const merged = (...merges: string[]) => ({ Budget: { rows: soundBudget(), merges } });

test("merged figures are reported where they are", () => {
  expect(places(merged("C4:D4"))).toEqual(["Budget!C4:D4"]);
  expect(find(merged("C4:D4"))[0]!.severity).toBe("note");
});

test("several merges of a budget are one finding around them", () => {
  const sheets = merged("C4:D4", "B5:B6");
  expect(places(sheets)).toEqual(["Budget!B4:D6"]);
  expect(words(sheets)[0]).toContain("2 groups of cells are merged (C4:D4, B5:B6)");
});

test("a label merged over several lines is reported", () => {
  const rows: Rows = [
    ["Priority area", "Item", 2023, 2024],
    ["PA1", "Staff", 1, 1],
    [null, "Travel", 1, 1],
    ["PA2", "Staff", 1, 1],
    ["PA3", "Staff", 1, 1],
    ["PA4", "Staff", 1, 1],
    ["Total", null, 5, 5],
  ];
  expect(places({ Budget: { rows, merges: ["A2:A3"] } })).toEqual(["Budget!A2:A3"]);
});

test.each([
  ["a title", "A1:F1"],
  ["cells beside the table", "H3:I5"],
  ["a title row far below", "A20:F20"],
])("nothing is said of %s", (_, merge) => {
  expect(places(merged(merge))).toEqual([]);
});

test("headers and headings over the whole width are left alone", () => {
  const rows: Rows = [
    ["Budget DKK million"],
    ["Priority area", 2023, null, 2024, null],
    [null, "Q1", "Q2", "Q1", "Q2"],
    ["A. Programme"],
    ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, 1, 2, 1, 2]),
    ["Total", 4, 8, 4, 8],
  ];
  expect(places({ Budget: { rows, merges: ["A1:E1", "B2:C2", "D2:E2", "A4:E4"] } })).toEqual([]);
});
