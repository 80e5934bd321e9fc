import { changed } from "../../../support/budgets";
import { findingsAbout, fixOf, listed, only } from "../../../support/reviewed";
import type { CellInit, Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts");

/** The strategy's own budget by funding line, spoiled by address; totals follow. */
function budget(change: Readonly<Record<string, CellInit>> = {}, unit = "DKK million"): Rows {
  const rows = changed(
    [
      [unit],
      ["Funding line", 2023, 2024, 2025, 2026],
      ["Core funding", 48, 48, 48, 48],
      ["Softly earmarked", 25, 50, 50, 50],
      ["Personnel support", 2, 2, 2, 2],
    ],
    change,
  );
  const sum = (at: number) => rows.slice(2).reduce((so, row) => so + Number(row[at] ?? 0), 0);
  const total = ["B", "C", "D", "E"].map((column, i) => f(`=SUM(${column}3:${column}5)`, sum(i + 1)));
  return [...rows, ["Total", ...total]];
}

test("one line with another amount than the strategy's is a warning at its cell", () => {
  const finding = only(findingsOf({ Budget: budget({ D4: 45 }) }));
  expect(listed([finding])).toEqual(["amounts/differs-from-strategy at Budget!D4"]);
  expect(finding.severity).toBe("warning");
  expect(finding.words).toBe("Softly earmarked for 2025 is 45; the strategy gives 50 (DKK million).");
});

describe("typed totals that keep to the strategy", () => {
  const typed = (change: Readonly<Record<string, CellInit>> = {}): Rows =>
    changed(
      [
        ["DKK million"],
        ["Funding line", 2023, 2024, 2025, 2026, "Total"],
        ["Core funding", 48, 48, 48, 48, 192],
        ["Softly earmarked", 25, 50, 50, 50, 175],
        ["Personnel support", 2, 2, 2, 2, 8],
        ["Total", 75, 100, 100, 100, 375],
      ],
      change,
    );

  test("bear out the strategy's amount: the figure is wrong, they are not, and one click mends it", () => {
    const finding = only(findingsOf({ Budget: typed({ D4: 45, F4: 170 }) }));
    expect(listed([finding])).toEqual(["amounts/differs-from-strategy at Budget!D4"]);
    expect(finding).toMatchObject({ severity: "error", expected: 50, actual: 45 });
    expect(finding.explanation).toEqual({ messageId: "year_total", data: { total: 100 } });
    expect(fixOf(finding)).toEqual(["D4: 45 → 50"]);
  });

  test("that add up with another amount than the strategy's are told as they are", () => {
    expect(listed(findingsOf({ Budget: typed({ D4: 45, D6: 98, F4: 170, F6: 373 }) }))).toEqual([
      "amounts/column-total at Budget!D6",
      "amounts/differs-from-strategy at Budget!D4",
    ]);
  });
});

test("money moved between two lines is two findings, though the total is right", () => {
  expect(listed(findingsOf({ Budget: budget({ C3: 53, C4: 45 }) }))).toEqual([
    "amounts/differs-from-strategy at Budget!C3",
    "amounts/differs-from-strategy at Budget!C4",
  ]);
});

test("an amount that lifts the year over the commitment is told there, once", () => {
  const finding = only(findingsOf({ Budget: budget({ C4: 60 }) }));
  expect(listed([finding])).toEqual(["amounts/commitment-exceeded at Budget!C6"]);
  expect(finding.words).toContain("Softly earmarked is 60; the strategy gives it 50.");
});

test("the strategy's own amounts, in any unit and split by area, are no difference", () => {
  expect(findingsOf({ Budget: budget() })).toEqual([]);
  const thousands = budget({}, "DKK million").map((row, i) =>
    i < 2 ? row : row.map((cell) => (typeof cell === "number" ? cell * 1000 : cell)),
  );
  expect(findingsOf({ Budget: [["kDKK"], ...thousands.slice(1, 5)] })).toEqual([]);
  const split: Rows = [
    ["DKK million"],
    ["Funding line", "Priority area", 2023, 2024],
    ["Core", "Priority Area 1", 24, 20],
    ["Core", "Priority Area 2", 24, 28],
    ["Softly earmarked", "Priority Area 3", 15, 20],
    ["Softly earmarked", "Priority Area 4", 10, 30],
    ["Personnel", "", 2, 2],
  ];
  expect(findingsOf({ Budget: split })).toEqual([]);
});

test("a difference in a line that is split stands at its cells", () => {
  const split: Rows = [
    ["DKK million"],
    ["Funding line", "Priority area", 2023, 2024],
    ["Core", "Priority Area 1", 24, 20],
    ["Core", "Priority Area 2", 24, 28],
    ["Softly earmarked", "Priority Area 3", 15, 20],
    ["Softly earmarked", "Priority Area 4", 10, 22],
    ["Personnel", "", 2, 2],
  ];
  expect(listed(findingsOf({ Budget: split }))).toEqual(["amounts/differs-from-strategy at Budget!D5:D6"]);
});

test("a subtotal that is the strategy's amount is no difference, though its rounded parts add up to another", () => {
  const rounded: Rows = [
    ["DKK million"],
    ["Funding line", "Priority area", 2023, 2024],
    ["Core", "Priority Area 1", 24, 20],
    ["Core", "Priority Area 2", 25, 28],
    ["Subtotal core", "", 48, 48],
    ["Softly earmarked", "", 25, 50],
    ["Personnel", "", 2, 2],
    ["Total", "", 75, 100],
    ["Figures may not add up due to rounding."],
  ];
  expect(listed(findingsOf({ Budget: rounded }))).toEqual([]);
});

test("a budget for a part of the money differs throughout and is left alone", () => {
  expect(
    findingsOf({ Budget: budget({ B3: 10, C3: 10, D3: 10, E3: 10, B4: 5, C4: 5, D4: 5, E4: 5 }) }),
  ).toEqual([]);
});

test("another currency is not compared", () => {
  expect(findingsOf({ Budget: budget({ D4: 45 }, "USD million") })).toEqual([]);
});

test("in Danish", () => {
  expect(only(findingsOf({ Budget: budget({ D4: 45 }) }), "da").words).toBe(
    "Blødt øremærket for 2025 er 45. Strategien angiver 50 (mio. kr.).",
  );
});

describe("amounts that come from a sheet for each area", () => {
  const amounts = [
    [10, 8, 18],
    [7, 5, 12],
    [6, 4, 10],
    [5, 3, 8],
  ];
  const YEARS = ["B", "C", "D", "E"];
  /** A sheet for an area; its total for 2024 may be another formula. */
  const area = ([one, two, sum]: readonly number[], second = f("=SUM(C4:C5)", sum!)): Rows => [
    ["Core funding, DKK million"],
    [],
    ["Activity", 2023, 2024, 2025, 2026],
    ["First", one, one, one, one],
    ["Second", two, two, two, two],
    ["Total", ...YEARS.map((column) => (column === "C" ? second : f(`=SUM(${column}4:${column}5)`, sum!)))],
  ];
  const book = (c2: CellInit, c6: number, ...last: Parameters<typeof area>[1][]): Record<string, Rows> => ({
    Summary: changed(
      [
        ["Core funding by priority area (DKK million)", 2023, 2024, 2025, 2026],
        ...amounts.map((own, i) => [
          `Priority Area ${i + 1}`,
          ...YEARS.map((column) => f(`=PA${i + 1}!${column}6`, own[2]!)),
        ]),
        ["Total", ...YEARS.map((column) => f(`=SUM(${column}2:${column}5)`, 48))],
      ],
      { C4: c2, C6: f("=SUM(C2:C5)", c6) },
    ),
    ...Object.fromEntries(amounts.map((own, i) => [`PA${i + 1}`, area(own, i === 2 ? last[0] : undefined)])),
  });
  const found = (...[c2, c6, last]: [CellInit, number, Parameters<typeof area>[1]?]): string[] =>
    listed(findingsAbout(/^(?:amounts|formulas)\//)(book(c2, c6, last)));

  test("are told at the cell that a formula takes from the wrong sheet, not as another amount than the strategy's", () => {
    expect(found(f("=PA3!C6", 10), 48)).toEqual([]);
    expect(found(f("=PA2!C6", 12), 50)).toEqual(["formulas/inconsistent-formula at Summary!C4"]);
  });

  test("are told at the sum that stops early on an area's sheet", () => {
    expect(found(f("=PA3!C6", 6), 44, f("=SUM(C4:C4)", 6))).toEqual(["amounts/column-total at PA3!C6"]);
  });
});
