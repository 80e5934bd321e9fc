/** Areas, funding lines and donors that head columns, and headers among them that name none. */

import { areaAddress, columnName } from "../../../../src/workbook/address";
import { review } from "../../../../src/review";
import { checkedFile } from "../../../../src/review/reports/model";
import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf } from "../../support/reviewed";
import { workbook } from "../../support/workbook";
import type { Rows, SheetInit } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
type Sheets = Readonly<Record<string, Rows | SheetInit>>;

const budgetsOf = (sheets: Sheets) => understand(workbook(sheets), pack).budgets;

/** "B 1 | C - | =F": the first budget's columns of figures with their areas or funding lines; "=" before those that count. */
function columnsOf(sheets: Sheets): string {
  const { columns = [] } = budgetsOf(sheets)[0]!;
  const named = columns.map(({ index, role, area, line }) => {
    if (role === "amount") return `=${columnName(index)}`;
    return `${columnName(index)} ${["apart", "other"].includes(role) ? "~" : (area ?? line ?? "-")}`;
  });
  return named.join(" | ");
}

/** "unknown-area Budget!C4": errors and warnings. */
const faults = (sheets: Sheets): string[] =>
  findingsOf(workbook(sheets), pack)
    .filter(({ severity }) => severity !== "note")
    .map(({ rule, sheet, area }) => `${rule} ${sheet}!${area ? areaAddress(area) : ""}`);

const AREAS = ["PA1", "PA2", "PA3", "PA4"];
const block = (year: number, headers: readonly string[]): Rows => [
  [`Budget ${year}`],
  ["Funding line", ...headers],
  ["Core funding", 20, 14, 8, 6, 48],
  ["Softly earmarked", 0, 0, 15, 10, 25],
  ["Total", 20, 14, 23, 16, 73],
  [],
];
const stacked = (...headers: (readonly string[])[]): Sheets => ({
  Yearly: [
    ["Danish contribution, DKK million"],
    ...headers.flatMap((of, i) => block(2023 + i, [...of, "Total"])),
  ],
});

describe("a header among areas that names none", () => {
  const with2 = (text: string): string[] => ["PA1", text, "PA3", "PA4"];

  test.each(["Human rights", "PA7", "Område 7"])("“%s” is unknown in each table under a year", (text) => {
    const sheets = stacked(with2(text), with2(text), with2(text));
    expect(columnsOf(sheets)).toBe("B 1 | C - | D 3 | E 4 | =F");
    expect(faults(sheets)).toEqual(
      ["C3", "C9", "C15"].map((cell) => `structure/unknown-area Yearly!${cell}`),
    );
  });

  test("in one of several tables leaves that table recognised", () => {
    const sheets = stacked(AREAS, with2("Human rights"), AREAS);
    expect(budgetsOf(sheets).map(({ years }) => years[0]!.year)).toEqual([2023, 2024, 2025]);
    expect(budgetsOf(sheets)[1]!.areas.map(({ area, text }) => area ?? text)).toEqual([
      "1",
      "3",
      "4",
      "Human rights",
    ]);
    expect(faults(sheets)).toEqual(["structure/unknown-area Yearly!C9"]);
  });

  test("under years, and in front of a year’s total, is told at its cell", () => {
    const headers = with2("Human rights");
    const under: Rows = [
      ["DKK million"],
      ["Line", 2023, null, null, null, 2024],
      [null, ...headers, ...headers],
      ["Core funding", 1, 2, 3, 4, 5, 6, 7, 8],
      ["Soft earmarked", 0, 0, 3, 4, 0, 0, 7, 8],
      ["Total", 1, 2, 6, 8, 5, 6, 14, 16],
    ];
    const before: Rows = [
      ["DKK million"],
      ["Line", ...headers, "Total 2024"],
      ["Core funding", 1, 2, 3, 4, 10],
      ["Soft earmarked", 0, 0, 3, 4, 7],
      ["Total", 1, 2, 6, 8, 17],
    ];
    expect(faults({ Budget: under })).toEqual(["structure/unknown-area Budget!C3"]);
    expect(columnsOf({ Budget: before })).toBe("B 1 | C - | D 3 | E 4 | =F");
    expect(faults({ Budget: before })).toEqual(["structure/unknown-area Budget!C2"]);
  });

  test("has its money in reports all the same, beside that of the areas", () => {
    const book = workbook(stacked(with2("Human rights")));
    const { budgets } = checkedFile({ file: "a.xlsx", sha256: null }, book, review(book, pack));
    const rows = budgets[0]!.lines.map(({ area, line, amounts }) => [area, line, ...amounts].join(" "));
    expect(rows.slice(0, 4)).toEqual(["1 core 20", " core 14", "3 core 8", "4 core 6"]);
  });

  test("is a cost of its own where it names one, and no part where the total leaves it out", () => {
    const cost = stacked([...AREAS.slice(0, 3), "Overhead"], [...AREAS.slice(0, 3), "Overhead"]);
    expect(budgetsOf(cost)[0]!.areas.map(({ area }) => area)).toEqual(["1", "2", "3"]);
    const row = (label: string, ...amounts: number[]): Rows[number] => [label, ...amounts];
    const counted: Rows = [
      ["Danish contribution 2024, DKK million"],
      ["Funding line", "PA3", "PA4", "Sites", "Total"],
      row("Core funding", 8, 6, 40, 14),
      row("Softly earmarked", 30, 20, 12, 50),
      row("Total", 38, 26, 52, 64),
    ];
    expect(columnsOf({ Budget: counted })).toBe("B 3 | C 4 | D ~ | =E");
  });
});

describe("the year in the title alone", () => {
  const rows = (title: string): Rows => [
    [title],
    ["Funding line", ...AREAS, "Total"],
    ["Core funding", 20, 14, 8, 6, 48],
    ["Softly earmarked", 0, 0, 30, 20, 50],
    ["Total", 20, 14, 38, 26, 98],
  ];

  test("holds for columns by area", () => {
    expect(budgetsOf({ Budget: rows("Danish contribution 2024, DKK million") })[0]!.years).toMatchObject([
      { year: 2024, index: 5 },
    ]);
  });

  test.each(["DKK million, 12 March 2024", "DKK million, version 2024", "Strategy 2023–2026, DKK million"])(
    "“%s” gives no year",
    (title) => expect(budgetsOf({ Budget: rows(title) })).toEqual([]),
  );
});

describe("donors as columns", () => {
  const rows = (title: string, ...headers: string[]): Rows => [
    [title],
    ["Priority area", ...headers],
    ["PA1 Headquarters", 10, 5, 5, 20],
    ["PA2 Partnerships", 8, 2, 0, 10],
    ["PA3 Management", 30, 10, 20, 60],
    ["PA4 Climate", 20, 5, 5, 30],
    ["Total", 68, 22, 30, 120],
  ];

  test.each<[string, Rows]>([
    ["the year in the title", rows("Programme 2024, DKK million", "Denmark", "Sweden", "EU", "Total")],
    [
      "the year in each header",
      rows("DKK million", "Denmark 2024", "Sweden 2024", "Norad 2024", "Total 2024"),
    ],
    ["in Danish", rows("Program 2024, mio. kr.", "Dansk bidrag", "Sverige", "Øvrige donorer", "I alt")],
  ])("%s: the strategy’s own donor alone is asked", (_, Budget) => {
    expect(columnsOf({ Budget })).toBe("=B | C ~ | D ~ | E ~");
    expect(faults({ Budget })).toEqual([]);
  });
});

describe("a header that is itself an area", () => {
  const table = (header: string, ...amounts: string[]): Rows => [
    [header, ...amounts],
    ["Staff"],
    ["Coordinator", ...amounts.map(() => 100)],
    ["Operations"],
    ["Training", ...amounts.map(() => 50)],
    ["Subtotal", ...amounts.map(() => 150)],
    ["Evaluation", ...amounts.map(() => 25)],
    ["Total", ...amounts.map(() => 175)],
    [],
  ];
  const areasIn = (rows: Rows) =>
    budgetsOf({ Budget: [["Danish contribution, USD"], ...rows] }).map(({ lines }) =>
      lines.filter(({ kind }) => kind === "line").map(({ area }) => area),
    );

  test("over the labels gives it to all lines below, whatever headings stand among them", () => {
    const rows = [
      ...table("Priority Area 3", "2024", "2025"),
      ...table("Priority Area 4: Climate", "2024", "2025"),
    ];
    expect(areasIn(rows)).toEqual([
      ["3", "3", "3"],
      ["4", "4", "4"],
    ]);
  });

  test("over the labels or the amounts of one year makes a budget of it", () => {
    expect(areasIn(table("Priority Area 3", "Budget 2024"))).toEqual([["3", "3", "3"]]);
    expect(areasIn([["Year 2024"], ...table("Activity", "Priority Area 4")])).toEqual([["4", "4", "4"]]);
  });

  test("“Priority area” alone heads areas", () => {
    expect(areasIn([["Priority area", 2024, 2025], ...AREAS.map((label) => [label, 1, 2])])).toEqual([
      ["1", "2", "3", "4"],
    ]);
  });
});
