/** Sound budgets as ministries and country offices lay them out: recognised, and nothing found in them. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsAbout, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const findings = (rows: Rows) =>
  listed(findingsAbout("amounts", "currency", "formulas")({ Budget: rows }, pack));

const AMOUNTS = [
  [20, 20],
  [12, 12],
  [25, 40],
  [18, 28],
] as const;

test("a lump sum among the lines of a project budget is no subtotal", () => {
  const rows: Rows = [
    ["IOM project budget, USD"],
    ["Budget line", "Unit", 2024, 2025],
    ["2. Operations – Priority Area 3"],
    ["2.1 Training", "course", 80_000, 80_000],
    ["2.2 Equipment", "lump sum", 30_000, 30_000],
    ["Subtotal operations", null, f("=SUM(C4:C5)", 110_000), f("=SUM(D4:D5)", 110_000)],
    ["Overhead 7%", null, f("=C6*0.07", 7700), f("=D6*0.07", 7700)],
    ["Grand total", null, f("=C6+C7", 117_700), f("=D6+D7", 117_700)],
  ];
  expect(findings(rows)).toEqual([]);
  const [budget] = understand(workbook({ Budget: rows }), pack).budgets;
  expect(budget!.lines.map(({ kind }) => kind)).toEqual(["line", "line", "subtotal", "line", "total"]);
});

test("a second row of headers that repeats the unit makes no memo of a column without an area", () => {
  const rows: Rows = [
    ["Year", "PA1", "PA2", "PA3", "PA4", "Personnel", "Total"],
    ["", ...Array.from({ length: 6 }, () => "DKK m")],
    ...[0, 1].map((year): Rows[number] => {
      const row = year + 3;
      const own = AMOUNTS.map((amounts) => amounts[year]!);
      const sum = own.reduce((all, one) => all + one, 2);
      return [2023 + year, ...own, 2, f(`=SUM(B${row}:F${row})`, sum)];
    }),
  ];
  expect(findings(rows).filter((found) => found.startsWith("amounts/column-total"))).toEqual([]);
});

test("a grand total under blocks with headers of their own is none of the last block's", () => {
  const blocks = AMOUNTS.flatMap(([first, second], i): Rows => {
    const row = 6 * i + 4;
    return [
      [`Priority Area ${i + 1}`],
      ["Activity", 2023, 2024],
      ["Training", first / 2, second / 2],
      ["Equipment", first / 2, second / 2],
      ["Subtotal", f(`=SUM(B${row}:B${row + 1})`, first), f(`=SUM(C${row}:C${row + 1})`, second)],
      [],
    ];
  });
  const rows: Rows = [
    ["DKK million"],
    ...blocks,
    [],
    ["GRAND TOTAL", f("=B6+B12+B18+B24", 75), f("=C6+C12+C18+C24", 100)],
  ];
  expect(findings(rows)).toEqual([]);
});

test("dollars beside millions of kroner are in millions", () => {
  const converted = (amount: number): number => Number((amount / 6.9).toFixed(2));
  const rows: Rows = [
    ["Danish contribution (DKK million)"],
    ["", 2023, "", 2024, ""],
    ["Priority area", "DKK", "USD", "DKK", "USD"],
    ...AMOUNTS.map(([a, b], i): Rows[number] => [`PA${i + 1}`, a, converted(a), b, converted(b)]),
  ];
  expect(findings(rows)).toEqual([]);
  const { budgets } = understand(workbook({ Budget: rows }), pack);
  const units = budgets.flatMap(({ columns = [] }) => columns.map(({ unit }) => unit));
  expect([...new Set(units)]).toEqual(["DKK million", "USD million"]);
});

test("a total in dollars beside totals in millions of kroner is in millions", () => {
  const rows: Rows = [
    ["Budget in DKK million"],
    ["Priority area", 2023, 2024, "Total DKK", "Total USD"],
    ...AMOUNTS.map(([a, b], i): Rows[number] => [
      `PA${i + 1}`,
      a,
      b,
      a + b,
      f(`=D${i + 3}/6.9`, (a + b) / 6.9),
    ]),
  ];
  expect(findings(rows)).toEqual([]);
});

test("a year that stands twice among kroner and dollars by turns is a slip, not another currency", () => {
  const rows: Rows = [
    ["Priority area", 2023, 2023, 2025, 2026, 2023, 2024, 2025, 2026],
    [
      "",
      ...Array.from({ length: 4 }, () => "DKK million"),
      ...Array.from({ length: 4 }, () => "USD million"),
    ],
    ...AMOUNTS.map(([a, b], i): Rows[number] => {
      const amounts = [a, b, b, b];
      return [`PA${i + 1}`, ...amounts, ...amounts.map((amount) => Number((amount / 6.9).toFixed(2)))];
    }),
  ];
  const found = listed(findingsAbout("currency", "structure")({ Budget: rows }, pack));
  expect(found).toContain("structure/duplicate-year at Budget!C1");
  expect(found.filter((one) => one.startsWith("currency/"))).toEqual([]);
});
