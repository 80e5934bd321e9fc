/** Columns that name no year, on sheets and in workbooks that say which years they are. */

import { figuresOf, valueOf } from "../../../../src/review/figures";
import { review } from "../../../../src/review";
import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { error, f, workbook } from "../../support/workbook";
import type { Rows } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2024: 1 12, 2 24": the years, and the area of each line with its amounts. */
function seen(sheets: Readonly<Record<string, Rows>>): string[] {
  const book = workbook(sheets);
  return figuresOf({ workbook: book, ...understand(book, pack) }).map((figures) => {
    const { years, lines } = figures.budget;
    const amounts = lines.flatMap(({ kind, area }, at) =>
      kind === "line" ? [[area, ...years.map((_, year) => valueOf(figures.at(at, year)))].join(" ")] : [],
    );
    return `${years.map(({ year }) => year).join(" ")}: ${amounts.join(", ")}`;
  });
}

const monthly = (total: string, names: readonly string[] = MONTHS): Rows => [
  ["Priority area (DKK thousand)", ...names, total],
  ...[1, 2, 3, 4].map((n) => [`PA${n}`, ...names.map(() => n), f(`=SUM(B${n + 1}:M${n + 1})`, 12 * n)]),
  ["Total", ...names.map(() => 10), 120],
];

describe("months", () => {
  const whole = (year: number): string => `${year}: 1 12, 2 24, 3 36, 4 48`;

  test("are parts of the year that their total, the sheet's name or its title names", () => {
    expect(seen({ Budget: monthly("Total 2024") })).toEqual([whole(2024)]);
    expect(seen({ "2025": monthly("Total") })).toEqual([whole(2025)]);
    expect(seen({ Budget: [["Cash forecast 2026"], ...monthly("Total")] })).toEqual([whole(2026)]);
  });

  test("on a sheet for each year, in Danish", () => {
    const danish =
      "januar februar marts april maj juni juli august september oktober november december".split(" ");
    expect(seen({ "2023": monthly("I alt", danish), "2024": monthly("I alt", danish) })).toEqual([
      whole(2023),
      whole(2024),
    ]);
  });

  test("of no stated year, or of several, stay unclaimed", () => {
    expect(seen({ Budget: monthly("Total") })).toEqual([]);
    expect(seen({ Budget: [["Cash forecast 2024 and 2025"], ...monthly("Total")] })).toEqual([]);
  });

  test("faults in them are found where they are", () => {
    const rows = monthly("Total 2024").map((row, i) =>
      i === 3 ? [...row.slice(0, 5), error("#DIV/0!"), ...row.slice(6)] : row,
    );
    const { findings } = review(workbook({ Budget: rows }), pack);
    expect(findings.map(({ rule, area }) => [rule, area])).toContainEqual([
      "data/error-value",
      { row: 3, column: 5, rows: 1, columns: 1 },
    ]);
  });
});

describe("years counted from one", () => {
  const rows: Rows = [
    ["Priority area (DKK million)", "Year 1", "Year 2", "Year 3", "Year 4", "Total"],
    ...[1, 2, 3, 4].map((n) => [`PA${n}`, 1, 2, 3, n, 6 + n]),
    ["Total", 4, 8, 12, 10, 34],
  ];
  const read = "2023 2024 2025 2026: 1 1 2 3 1, 2 1 2 3 2, 3 1 2 3 3, 4 1 2 3 4";

  test("are those of the period that the title or the cover states", () => {
    expect(seen({ Budget: [["Proposed budget 2023–2026"], ...rows] })).toEqual([read]);
    expect(seen({ Cover: [["Period", "2023-2026"]], Budget: rows })).toEqual([read]);
    const danish = rows.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace(/^Year (\d)$/, "$1. år") : cell)),
    );
    expect(seen({ Forside: [["Periode", "1. januar 2023 - 31. december 2026"]], Budget: danish })).toEqual([
      read,
    ]);
    expect(seen({ Budget: [["1 January 2023 – 31 December 2026"], ...rows] })).toEqual([read]);
  });

  test("stay unclaimed without a period, with one of another length, or with two", () => {
    expect(seen({ Budget: rows })).toEqual([]);
    expect(seen({ Budget: [["Proposed budget 2023–2025"], ...rows] })).toEqual([]);
    expect(seen({ Cover: [["2023-2026"], ["Earlier grant 2019-2022"]], Budget: rows })).toEqual([]);
  });
});
