import { ruleTester } from "../../../support/ruleTester";
import { findingsAbout, listed } from "../../../support/reviewed";
import { f, formatted } from "../../../support/workbook";
import type { CellInit, Rows } from "../../../support/workbook";
import type { Model } from "../../regions/model";
import { model } from "../../regions/model";
import { places, told } from "../../regions/withoutStrategy";

/** Quantity and price by line, cost in D4:D9, a total beneath. */
const costs = () =>
  model((m) =>
    m
      .put("A3", "Line", "Quantity", "Price", "Cost")
      .down("A4", "Tents", "Blankets", "Kits", "Stoves", "Lamps", "Jerrycans")
      .numbers("B4:C9", 20)
      .fill("D4:D9", "=B4*C4")
      .put("A10", "Total", null, null, "=SUM(D4:D9)"),
  );
const changed = (address: string, cell: string | number | null) => {
  const rows = costs().map((row) => [...row]);
  const [column, row] = [address.charCodeAt(0) - 65, Number(address.slice(1)) - 1];
  rows[row]![column] = typeof cell === "string" ? { formula: cell, value: 2 } : cell;
  return rows;
};

test("a formula between like ones that takes the price of another line", () => {
  expect(costs().length && places(costs())).toEqual([]);
  expect(told(changed("D6", "=B6*C5"))).toEqual([
    "inconsistent-formula warning S!D6: =B6*C5 differs from the formulas above and below it; theirs would read =B6*C6 here. | D6: =B6*C5 → =B6*C6",
  ]);
});

test("another operator, and another function in a row", () => {
  expect(places(changed("D7", "=B7+C7"))).toEqual(["inconsistent-formula at S!D7"]);
  const row = model((m) => m.numbers("B2:H5").fill("B6:H6", "=SUM(B2:B5)").put("E6", "=AVERAGE(E2:E5)"));
  expect(told(row)).toEqual([
    "inconsistent-formula warning S!E6: =AVERAGE(E2:E5) differs from the formulas beside it in the row; theirs would read =SUM(E2:E5) here. | E6: =AVERAGE(E2:E5) → =SUM(E2:E5)",
  ]);
});

test("the last of them counts too where one reference alone is off", () => {
  expect(places(changed("D9", "=B9*C8"))).toEqual(["inconsistent-formula at S!D9"]);
  expect(places(changed("D4", "=B5*C4"))).toEqual(["inconsistent-formula at S!D4"]);
});

test("a sum that was pasted as it read in the column before, even beside two others alone", () => {
  const sums = model((m) => m.numbers("B2:D5").fill("B6:D6", "=SUM(B2:B5)").put("D6", "=SUM(C2:C5)"));
  expect(places(sums)).toEqual(["inconsistent-formula at S!D6"]);
});

test("a number typed over a formula whose inputs are there", () => {
  expect(told(changed("D6", 999))).toEqual([
    "inconsistent-formula warning S!D6: The number 999 stands between like formulas above and below; theirs would read =B6*C6 here. | D6: 999 → =B6*C6",
  ]);
});

test("a total between the copies is no second odd one", () => {
  const years = (more: (m: Model) => Model = (m) => m) =>
    model((m) =>
      more(
        m
          .put("A3", "Region", "Q1", "Q2", "Q3", "Dec", "Q4", "Year")
          .down("A4", "North", "South", "East", "West", "Online", "All regions", "Budget")
          .numbers("B4:F8", 20)
          .numbers("B10:F10", 30)
          .fill("G4:G8", "=B4+C4+D4+F4")
          .fill("B9:G9", "=SUM(B4:B8)")
          .fill("G10:G10", "=B10+C10+D10+F10"),
      ),
    );
  expect(places(years())).toEqual([]);
  expect(told(years((m) => m.put("G6", "=B6+C6+D6+E6")))).toEqual([
    "inconsistent-formula warning S!G6: =B6+C6+D6+E6 differs from the formulas above and below it; theirs would read =B6+C6+D6+F6 here. | G6: =B6+C6+D6+E6 → =B6+C6+D6+F6",
  ]);
});

test("two cells side by side that are odd in the same way are one finding", () => {
  const grid = model((m) =>
    m.numbers("A2:B8").numbers("C1:J1").fill("C2:J8", "=$A2*C$1").fill("E4:F4", "=$B4*E$1"),
  );
  expect(places(grid)).toEqual(["inconsistent-formula at S!E4:F4"]);
});

describe("silence", () => {
  test("a line of typed figures between its subtotals, though one of the figures is taken from elsewhere", () => {
    const rows = model((m) =>
      m
        .numbers("B2:F2")
        .fill("B3:F3", "=SUM(B2)")
        .numbers("B4:F4")
        .put("C4", "=$H$9*1.1")
        .fill("B5:F5", "=SUM(B4)")
        .put("H9", 7),
    );
    expect(places(rows)).toEqual([]);
  });

  test("a lump sum on a line without quantity and price", () => {
    const rows = changed("D6", 5000);
    rows[5]!.splice(1, 2, null, null);
    expect(places(rows)).toEqual([]);
  });

  test("the same formula written otherwise: order, dollars, brackets, IFERROR, a leading plus", () => {
    for (const formula of ["=C6*B6", "=$B$6*C6", "=(B6*C6)", "=IFERROR(B6*C6,0)", "=+B6*C6"])
      expect(places(changed("D6", formula))).toEqual([]);
    const sums = model((m) => m.numbers("B2:H4").fill("B5:H5", "=SUM(B2:B4)").put("E5", "=E2+E3+E4"));
    expect(places(sums)).toEqual([]);
  });

  test("a column that differs in every row, and every third column", () => {
    const grid = model((m) => m.numbers("A2:A6").fill("B2:H6", "=$A2*2").fill("E2:E6", "=SUM(B2:D2)"));
    expect(places(grid)).toEqual([]);
    const quarters = model((m) =>
      m
        .numbers("A2:M2")
        .fill("A3:M3", "=A2*2")
        .put("D3", "=SUM(A2:C2)")
        .put("H3", "=SUM(E2:G2)")
        .put("L3", "=SUM(I2:K2)"),
    );
    expect(places(quarters)).toEqual([]);
  });

  test("a subtotal among the cells that it adds", () => {
    const rows = model((m) =>
      m.numbers("A2:B9").fill("C2:C9", "=A2*B2").put("C5", "=SUM(C2:C4)").put("C10", "=SUM(C6:C9)"),
    );
    expect(places(rows)).toEqual([]);
  });

  test("a date that is typed anew, an array over several cells, a first balance", () => {
    const dates = model((m) => m.put("A1", 45292).fill("B1:H1", "=A1+7")).map((row) => [...row]);
    dates[0]![4] = formatted(45400, "yyyy-mm-dd");
    expect(places(dates)).toEqual([]);
    const arrays = model((m) =>
      m.numbers("A2:B8").down("C2", ...Array.from({ length: 7 }, () => "=A2:A8*B2:B8")),
    );
    expect(places(arrays)).toEqual([]);
    const balance = model((m) =>
      m.numbers("A2:A9").put("B2", "=$A$1+A2").fill("B3:B9", "=B2+A3").put("A1", 500),
    );
    expect(places(balance)).toEqual([]);
  });
});

describe("a column in blocks of a few lines between subtotals", () => {
  const blocks = (change: (m: Model) => Model = (m) => m) =>
    model((m) =>
      change(
        m
          .put("A2", "Item", "Number", "Price", "Months", "Total")
          .down("A3", "Staff", "Manager", "Assistant", "Subtotal staff")
          .down("A7", "Activities", "Training", "Equipment", "Study tour", "Subtotal activities", "Total")
          .numbers("B4:D5")
          .numbers("B8:D10", 40)
          .fill("E4:E5", "=B4*C4*D4")
          .fill("E8:E10", "=B8*C8*D8")
          .put("E6", "=SUM(E4:E5)")
          .put("E11", "=SUM(E8:E10)")
          .put("E12", "=E6+E11"),
      ),
    );

  test("a number, and a formula that lacks a factor", () => {
    expect(places(blocks())).toEqual([]);
    expect(told(blocks((m) => m.put("E10", 31500)))).toEqual([
      "inconsistent-formula warning S!E10: The number 31,500 stands between like formulas above and below; theirs would read =B10*C10*D10 here. | E10: 31500 → =B10*C10*D10",
    ]);
    expect(places(blocks((m) => m.put("E8", "=B8*C8")))).toEqual(["inconsistent-formula at S!E8"]);
    expect(places(blocks((m) => m.put("E9", "=B9*C9")))).toEqual(["inconsistent-formula at S!E9"]);
  });

  test("a lump sum without number and price, and a block that is computed in its own way, are let pass", () => {
    expect(places(blocks((m) => m.put("B10", null, null, null, 31500)))).toEqual([]);
    expect(places(blocks((m) => m.put("E8", "=B8*C8").put("E9", "=B9*C9")))).toEqual([]);
    expect(places(blocks((m) => m.put("E2", 2024)))).toEqual([]);
  });
});

describe("a number typed over the first or the last of a row of sums", () => {
  const revision = (change: (m: Model) => Model) =>
    model((m) =>
      change(
        m
          .put("A2", "Activity", "Approved", "Change", "Revised", "Approved", "Change", "Revised")
          .down("A3", "Training", "Monitoring", "Studies", "Total")
          .down("G3", 40, 30, 28)
          .numbers("B3:F5", 20)
          .fill("B6:G6", "=SUM(B3:B5)"),
      ),
    );

  test.each([98, 97])(
    "is told with the formula that belongs there, whether it is right or not: %d",
    (typed) => {
      expect(told(revision((m) => m.put("G6", typed)))).toEqual([
        `inconsistent-formula warning S!G6: The number ${typed} stands at the end of a row of like sums; theirs would read =SUM(G3:G5) here. | G6: ${typed} → =SUM(G3:G5)`,
      ]);
      const first = revision((m) => m.down("B3", 40, 30, 28).put("B6", typed));
      expect(places(first)).toEqual(["inconsistent-formula at S!B6"]);
    },
  );

  test.each<[string, (m: Model) => Model]>([
    ["a rate", (m) => m.put("G6", 6.9)],
    ["an average", (m) => m.put("G6", 32.67)],
    ["a figure behind the table, with nothing to add above it", (m) => m.put("H6", 98)],
    ["a column that has figures for some lines only", (m) => m.put("G4", null).put("G6", 68)],
    ["the end of a row with too few sums", (m) => m.put("C6", null).put("G6", 98).put("F6", null)],
  ])("is let pass where it is no such sum: %s", (_, change) => {
    expect(places(revision(change))).toEqual([]);
  });
});

test("a link to another sheet than the links beside it is the cause of the total that it spoils", () => {
  const detail = (n: number): Rows => [
    [`Priority Area ${n} (USD)`, 2023, 2024, 2025, 2026, "Total"],
    ["Priority Area " + n, 10 * n, 11 * n, 12 * n, 13 * n, 46 * n],
  ];
  const link = (n: number, column: string, value: number) => f(`=PA${n}!${column}2`, value);
  const wrong = link(2, "D", 24);
  const row = (n: number) =>
    ["B", "C", "D", "E"].map((column, i) =>
      n === 3 && column === "D" ? wrong : link(n, column, [10, 11, 12, 13][i]! * n),
    );
  const summary: Rows = [
    ["Summary (USD)", 2023, 2024, 2025, 2026, "Total"],
    ...[1, 2, 3, 4].map((n) => [`Priority Area ${n}`, ...row(n), link(n, "F", 46 * n)]),
  ];
  const sheets = { Summary: summary, PA1: detail(1), PA2: detail(2), PA3: detail(3), PA4: detail(4) };
  const findings = findingsAbout("amounts", "formulas")(sheets);
  expect(listed(findings)).toEqual(["formulas/inconsistent-formula at Summary!D4"]);
  expect(findings[0]).toMatchObject({ severity: "error" });
  expect(findings[0]!.consequences).toHaveLength(1);
});

test("a link that repeats the figure beside it is told where a total misses by just that", () => {
  const pages = (brought: number, total: number): Rows => [
    ["Item (USD)", 2024, 2025, "Total"],
    ["Priority Area 1", 81, 83, f("=B2+C2", 164)],
    ["Priority Area 2", 24, 18, f("=B3+C3", 42)],
    ["Carried forward", f("=SUM(B2:B3)", 105), f("=SUM(C2:C3)", 101), f("=SUM(D2:D3)", 206)],
    [],
    ["Item (USD)", 2024, 2025, "Total"],
    ["Brought forward", f("=B4", 105), f(brought === 105 ? "=B4" : "=C4", brought), f("=D4", total)],
    ["Priority Area 3", 188, 204, f("=B8+C8", 392)],
    ["Priority Area 4", 121, 119, f("=B9+C9", 240)],
    ["Total", f("=SUM(B7:B9)", 414), f("=SUM(C7:C9)", 323 + brought), f("=SUM(D7:D9)", 632 + total)],
  ];
  const findings = findingsAbout("amounts", "formulas");
  expect(listed(findings({ Budget: pages(101, 206) }))).toEqual([]);
  const [finding, another] = findings({ Budget: pages(105, 206) });
  expect(another).toBeUndefined();
  expect(listed([finding!])).toEqual(["formulas/inconsistent-formula at Budget!C7"]);
  expect(finding).toMatchObject({ severity: "error", expected: "=C4" });
});

test("a formula that two blocks of like ones side by side contradict", () => {
  const revised = (odd: string) =>
    model((m) =>
      m
        .put("A2", "Activity", "Original", "Change", "Revised", "Original", "Change", "Revised")
        .down("A3", "Training", "Monitoring", "Studies", "Total")
        .numbers("B3:C5")
        .numbers("E3:F5")
        .fill("D3:D5", "=B3+C3")
        .fill("G3:G5", "=E3+F3")
        .put("D4", odd)
        .fill("B6:G6", "=SUM(B3:B5)"),
    );
  expect(places(revised("=B4+C4"))).toEqual([]);
  expect(places(revised("=B4-C4"))).toEqual(["inconsistent-formula at S!D4"]);
});

test("a link to another sheet that reads what the one beside it reads", () => {
  const country: Rows = [
    ["Activity", 2024, 2025, 2026],
    ["Water", 10, 20, 30],
    ["Total", 10, 20, 30],
  ];
  const overview = (second: string): Rows => [
    ["Country", 2024, 2025, 2026, "Total"],
    ["Niger", f("=Niger!B3", 10), f(second, 20), f("=Niger!D3", 30), f("=SUM(B2:D2)", 60)],
    ["Chad", f("=Chad!B3", 10), f("=Chad!C3", 20), f("=Chad!D3", 30), f("=SUM(B3:D3)", 60)],
  ];
  const found = (second: string): string[] =>
    listed(findingsAbout("formulas")({ Overview: overview(second), Niger: country, Chad: country }));
  expect(found("=Niger!C3")).toEqual([]);
  expect(found("=Niger!B3")).toEqual(["formulas/inconsistent-formula at Overview!C2"]);
  expect(found("=Niger!$B$3")).toEqual([]);
});

describe("a look-up that ends early in the last row and the last column", () => {
  const ROWS = 12;
  const data: Rows = [
    ["Year", "Area", "Amount"],
    ...Array.from({ length: ROWS }, (_, i): CellInit[] => [2024 + (i % 3), `PA${(i % 4) + 1}`, 100 + i]),
  ];
  const lookUp = (row: number, column: string, end: number): CellInit =>
    f(`=SUMIFS(Data!$C$2:$C$${end},Data!$B$2:$B$${end},$A${row},Data!$A$2:$A$${end},${column}$1)`, 100);
  const summary = (end: (row: number, column: string) => number): Rows => [
    ["Area", 2024, 2025, 2026],
    ...[2, 3, 4, 5].map((row): CellInit[] => [
      `PA${row - 1}`,
      ...["B", "C", "D"].map((column) => lookUp(row, column, end(row, column))),
    ]),
  ];
  const found = (end: (row: number, column: string) => number): string[] =>
    ruleTester("formulas/inconsistent-formula").places({ Summary: summary(end), Data: data }, null);
  const isLast = (row: number, column: string): boolean => row === 5 && column === "D";

  test("is told by its copies", () => {
    expect(found((row, column) => (isLast(row, column) ? 12 : 13))).toEqual(["Summary!D5"]);
  });

  test.each<[string, (row: number, column: string) => number]>([
    ["all end where the table does", () => 13],
    [
      "it ends where the table does, its copies in rows held in reserve",
      (row, column) => (isLast(row, column) ? 13 : 20),
    ],
    ["each row has a range of its own", (row) => 8 + row],
    ["it takes in little of the table", (row, column) => (isLast(row, column) ? 5 : 13)],
  ])("is not told where %s", (_, end) => {
    expect(found(end)).toEqual([]);
  });
});

describe("a number among SUMIFS by line and year", () => {
  const sumifs = (row: number, column: string): string =>
    `=SUMIFS(List!$E:$E,List!$A:$A,$A${row},List!$C:$C,${column}$1)`;
  const summary = (typed: readonly string[], columns = ["B", "C", "D", "E"]): Record<string, Rows> => ({
    Summary: [
      ["Area", ...columns.map((_, i) => 2023 + i)],
      ...[2, 3, 4, 5].map((row): Rows[number] => [
        `PA${row - 1}`,
        ...columns.map((column) =>
          typed.includes(`${column}${row}`) ? 4600 : f(sumifs(row, column), 1000 * row),
        ),
      ]),
    ],
  });
  const found = (book: Record<string, Rows>) => listed(findingsAbout("formulas")(book));

  test("is typed over one of them", () => {
    expect(found(summary([]))).toEqual([]);
    for (const at of ["C3", "D4", "C5"])
      expect(found(summary([at]))).toEqual([`formulas/inconsistent-formula at Summary!${at}`]);
  });

  test("is meant so in a line of its own, or in a table of one column", () => {
    expect(found(summary(["B4", "C4", "D4", "E4"]))).toEqual([]);
    expect(found(summary(["B4"], ["B"]))).toEqual([]);
  });
});
