import { ruleTester } from "../../../support/ruleTester";
import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import type { WorkbookSnapshot } from "../../../../../src/workbook/snapshot";
import { insertedTable } from "../../../support/inserted";
import { findingsOf } from "../../../support/reviewed";
import { workbook } from "../../../support/workbook";
import type { Rows } from "../../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

const { find, places, words } = ruleTester("structure/missing-line");
const byLine = (...lines: string[]): Rows => [
  ["Funding line (DKK million)", 2023, 2024],
  ...lines.map((line) => [line, 10, 12]),
  ["Total", 10 * lines.length, 12 * lines.length],
];

test("the one funding line that a budget by funding lines leaves out is named, at the table", () => {
  const rows = byLine("Core funding", "Personnel support");
  expect(places({ Budget: rows })).toEqual(["Budget!A1:C4"]);
  expect(words({ Budget: rows })[0]).toMatch(/^“Soft earmarked: .+” has no line in the budget/);
});

test("in a budget by lines and areas it is a note", () => {
  const rows = byArea("").filter(([, line]) => line !== "Personnel support");
  expect(places({ Budget: rows })).toEqual(["Budget!A1:D8"]);
  expect(find({ Budget: rows })[0]!.severity).toBe("note");
});

const byArea = (without: string): Rows => [
  ["Priority area", "Funding line", 2023, 2024],
  ...["PA1", "PA2", "PA3", "PA4"].flatMap((area) =>
    ["Core funding", "Softly earmarked", "Personnel support"]
      .filter((line) => line !== "Softly earmarked" || area > "PA2")
      .filter((line) => `${area} ${line}` !== without)
      .map((line) => [area, line, 1, 1]),
  ),
  ["Total", null, 9, 9],
];

test("a line that all other areas have is missing under the one that lacks it", () => {
  expect(places({ Budget: byArea("PA3 Core funding") })).toEqual(["Budget!A6"]);
  expect(words({ Budget: byArea("PA3 Core funding") })[0]).toMatch(
    /“Core funding” has no line under “Priority Area 3/,
  );
});

test("a table inserted from the strategy beside the budget does not have the line in its stead", () => {
  const inserted = insertedTable(pack, "dk-iom-2023/budget");
  const own = workbook({ Budget: byLine("Core funding", "Softly earmarked") });
  const both = { ...inserted, sheets: [...inserted.sheets, ...own.sheets] };
  const said = (book: WorkbookSnapshot) =>
    findingsOf(book, pack).flatMap(({ rule, data }) =>
      rule === "structure/missing-line" ? data!.line_en : [],
    );
  expect(said(both)).toEqual(["Personnel support"]);
  expect(said(inserted)).toEqual([]);
});

test("a row that stands under another area’s label is told there", () => {
  const rows = byArea("").map((row) =>
    row[0] === "PA3" && row[1] === "Core funding" ? ["PA2", ...row.slice(1)] : row,
  );
  expect(places({ Budget: rows })).toEqual([]);
  expect(findingsOf({ Budget: rows }, pack).map(({ rule }) => rule)).toContain("structure/duplicate-area");
});

test("a row lost under one area is told beside the line that the whole budget leaves out", () => {
  const rows = byArea("PA3 Core funding").filter(([, line]) => line !== "Personnel support");
  expect(find({ Budget: rows }).map(({ severity, messageId }) => [severity, messageId])).toEqual([
    ["warning", "area"],
    ["note", "budget"],
  ]);
});

describe("totals that are too large by what the strategy gives a line that is not there", () => {
  const rows = (...totals: number[]): Rows => [
    ["Funding line (DKK million)", 2023, 2024, 2025, 2026],
    ["Core funding", 48, 48, 48, 48],
    ["Softly earmarked", 25, 50, 50, 50],
    ["Total", ...totals],
  ];
  const said = (budget: Rows) => find({ Budget: budget }).map(({ messageId }) => messageId);

  test("count the lost line where all of them are", () => {
    expect(said(rows(75, 100, 100, 100))).toEqual(["lost"]);
  });

  test("have another fault where the others add up", () => {
    expect(said(rows(73, 98, 100, 98))).toEqual(["budget"]);
  });

  test("say nothing of the line in a column by area", () => {
    const areas: Rows = [
      ["Budget 2024, DKK million"],
      ["Funding line", "PA1", "PA2", "PA3", "PA4", "Total"],
      ["Core funding", 20, 14, 8, 6, 48],
      ["Softly earmarked", 0, 0, 28, 22, 50],
      ["Total", 20, 14, 38, 28, 98],
    ];
    expect(said(areas)).toEqual(["budget"]);
    const [total] = findingsOf({ Budget: areas }, pack).filter(({ rule }) => rule === "amounts/column-total");
    expect(total).toMatchObject({ expected: 36, actual: 38 });
  });
});

test.each<[string, Rows]>([
  ["all lines", byLine("Core funding", "Softly earmarked", "Personnel support")],
  ["core funding alone", byLine("Core funding")],
  ["a row by a name of the author's own", byLine("Core funding", "Personnel support", "Africa window")],
  ["softly earmarked money in its two areas alone", byArea("")],
  [
    "areas that use different lines",
    [
      ["Priority area", "Funding line", 2023, 2024],
      ["PA1", "Core funding", 1, 1],
      ["PA2", "Personnel support", 1, 1],
      ["PA3", "Softly earmarked", 1, 1],
      ["PA4", "Core funding", 1, 1],
      ["Total", null, 4, 4],
    ],
  ],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});
