import { understand } from "../../../../src/review/understand";
import { readLabel, vocabularyOf } from "../../../../src/review/understand/labels";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const budgetsOf = (rows: Rows) => understand(workbook({ Budget: rows }), pack).budgets;
const found = (rows: Rows): string[] =>
  listed(findingsOf({ Budget: rows }, pack)).filter((one) => !/missing-line/.test(one));

/** Tables below each other, each under the year it is for: areas down, funding lines across. */
function stacked(change: (cell: string, value: number) => number = (_, value) => value): Rows {
  const soft = [25, 50, 50, 50];
  const rows: Rows[number][] = [["Allocation of the annual contribution (DKK million)"], []];
  [2023, 2024, 2025, 2026].forEach((year, at) => {
    const add = (label: string, ...values: number[]): void => {
      rows.push([label, ...values.map((value, i) => change(`${"BCD"[i]!}${rows.length + 1}`, value))]);
    };
    rows.push([`Year ${year}`], ["Priority area", "Core", "Soft earmarked", "Total"]);
    add("Priority Area 1", 18, 0, 18);
    add("Priority Area 2", 14, 0, 14);
    add("Priority Area 3", 9, soft[at]! - 10, soft[at]! - 1);
    add("Priority Area 4", 7, 10, 17);
    add(`Total ${year}`, 48, soft[at]!, 48 + soft[at]!);
    rows.push([]);
  });
  return rows;
}

test("tables below each other, each under its year, are a budget a year", () => {
  const budgets = budgetsOf(stacked());
  expect(budgets.map(({ years }) => years.map(({ year }) => year))).toEqual([[2023], [2024], [2025], [2026]]);
  expect(found(stacked())).toEqual([]);
});

test.each([
  ["a total of one line", "C17", 48, ["amounts/column-total at Budget!C17"]],
  ["a total across", "D23", 93, ["amounts/row-total at Budget!D23"]],
  ["a figure whose digits are swapped", "B30", 41, ["amounts/suspect-figure at Budget!B30"]],
])("faults in such tables are found where they stand: %s", (_, at, value, expected) => {
  expect(found(stacked((cell, sound) => (cell === at ? value : sound)))).toEqual(expected);
});

/** A list: a row for each year and funding line, areas across. */
const list = (soft2024: readonly number[]): Rows => [
  ["Core and softly earmarked funds by priority area, DKK million"],
  ["Year", "Funding line", "PA1", "PA2", "PA3", "PA4", "Total"],
  [2023, "Core", 20, 12, 9, 7, 48],
  [2023, "Soft earmarked", 0, 0, 15, 10, 25],
  [2024, "Core", 20, 12, 9, 7, 48],
  [2024, "Soft earmarked", ...soft2024, 50],
  ["Total", null, 80, 48 - 24 + soft2024[1]!, 33 + soft2024[2]!, 24 + soft2024[3]!, 171],
];

test("areas across in a list by year and funding line have their own money", () => {
  const [budget] = budgetsOf(list([0, 0, 28, 22]));
  expect(budget!.form).toBe("list");
  expect(budget!.columns!.flatMap(({ area }) => area ?? [])).toEqual(["1", "2", "3", "4"]);
  expect(found(list([0, 8, 20, 22]))).toContain("amounts/soft-earmark-scope at Budget!D6");
});

test("a numbered title names the funding line of the table under it", () => {
  const rows = (second: string): Rows => [
    ["All amounts in DKK million"],
    ["Table 1. Core funding"],
    ["Priority area", 2023, 2024],
    ["PA1", 20, 20],
    ["PA2", 12, 12],
    ["PA3", 9, 9],
    ["PA4", 7, 7],
    ["Total core", 48, 48],
    [],
    ["Table 2. Softly earmarked funding"],
    ["Priority area", 2023, 2024],
    ["PA3", 15, 30],
    [second, 10, 20],
    ["Total soft earmarked", 25, 50],
  ];
  expect(found(rows("PA4"))).toEqual([]);
  expect(found(rows("PA2"))).toEqual(["amounts/soft-earmark-scope at Budget!B13:C13"]);
});

describe("staff beside another cost", () => {
  const lineOf = (label: string) => readLabel(label, vocabularyOf(pack)).line?.id ?? null;

  test.each(["Staff and office", "Office and staff", "Personale og drift", "Staff & travel"])(
    "“%s” is what money is spent on, not the funding line",
    (label) => expect(lineOf(label)).toBeNull(),
  );

  test.each([
    ["Staff", "personnel"],
    ["Staff and seconded experts", "personnel"],
    ["Personnel support (2 secondments)", "personnel"],
    ["Personelbidrag (udsendte)", "personnel"],
    ["Personalebidrag", "personnel"],
    ["Personelkomponent", "personnel"],
    ["Core funding and reserve", "core"],
  ])("“%s” is the line %s", (label, line) => expect(lineOf(label)).toBe(line));

  test.each([
    ["Staff (see Staffing)", null],
    ["Staff – from sheet Staffing plan", null],
    ["Personale (jf. bemandingsplan)", null],
    ["Staff", "personnel"],
    ["Staff, see annex 2", "personnel"],
    ["Personnel (see Staffing)", "personnel"],
    ["Danish staff (see Staffing)", "personnel"],
  ])("beside areas “%s” is the line %s", (label, line) => {
    const areas = ["PA1", "PA2", "PA3", "PA4"].map((area) => [area, 10, 20]);
    const rows: Rows = [["DKK million", 2023, 2024], ...areas, [label, 2, 2], ["Total", 42, 82]];
    expect(budgetsOf(rows)[0]!.lines.find((one) => one.label === label)!.line).toBe(line);
  });
});

test.each([
  "Soft earmarked: Migration management and capacity building in Africa and innovation",
  "Table 2. Soft earmarked: Migration management and capacity building in Africa and innovation (DKK)",
  "Blødt øremærket: Migrationsforvaltning og kapacitetsopbygning i Afrika samt innovation (mio. kr.)",
])("a table’s title may be a line’s long title: “%s”", (title) => {
  const table = (of: string, ...areas: string[]): Rows => [
    [of],
    [],
    ["Area", 2023, 2024],
    ...areas.map((area) => [area, 1, 2]),
    ["Total", areas.length, 2 * areas.length],
    [],
  ];
  const rows = [
    ...table("Core funding (DKK million)", "PA1", "PA2", "PA3", "PA4"),
    ...table(title, "PA2", "PA3", "PA4"),
  ];
  const lines = budgetsOf(rows).map((budget) => new Set(budget.lines.flatMap(({ line }) => line ?? [])));
  expect(lines).toEqual([new Set(["core"]), new Set(["soft"])]);
  expect(found(rows)).toContain("amounts/soft-earmark-scope at Budget!B13:C13");
});

describe("staff in a table", () => {
  const linesIn = (rows: Rows) =>
    budgetsOf(rows).flatMap(({ lines }) =>
      lines.flatMap(({ kind, label, line }) =>
        kind === "line" && /staff|personnel/i.test(label) ? [line] : [],
      ),
    );
  const costs = (label: string): Rows => [
    ["Priority Area 1: Effectiveness (DKK million)"],
    ["Budget item", 2023, 2024],
    [label, 6, 6],
    ["Systems", 5, 5],
    ["Travel and meetings", 3, 3],
    ["Total", 14, 14],
  ];
  const activities = (label: string): Rows => [
    ["Priority area", "Activity", 2023, 2024],
    ["PA1", "Oversight missions", 4, 4],
    ["PA1", label, 2, 2],
    ["PA2", "UN country team support", 9, 9],
    ["PA3", "Border posts", 9, 9],
  ];
  const besideLines: Rows = [["DKK million"], ["Budget line", 2023, 2024], ["Core", 48, 48], ["Staff", 2, 2]];
  const besideAreas: Rows = [
    ["DKK million"],
    ["Priority area", 2023, 2024],
    ...[1, 2, 3, 4].map((area): Rows[number] => [`PA${area}`, 12, 12]),
    ["Staff", 2, 2],
  ];

  test.each<[string, Rows]>([
    ["among the costs of an area", costs("Staff")],
    ["with what it works on", costs("Project personnel")],
    ["among activities by area", activities("Results staff")],
  ])("is a cost %s", (_, rows) => expect(linesIn(rows)).toEqual([null]));

  test.each<[string, Rows]>([
    ["beside other funding lines", besideLines],
    ["beside areas as their equal", besideAreas],
    ["sent by the donor", costs("Seconded Danish staff")],
    ["by the line's own name", activities("Personnel support")],
  ])("is the strategy's line %s", (_, rows) => expect(linesIn(rows)).toEqual(["personnel"]));
});
