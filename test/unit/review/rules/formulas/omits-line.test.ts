import { soundBudget } from "../../../support/budgets";
import { moveFormula } from "../../../../../src/review/formulas";
import { findingsOf, listed } from "../../../support/reviewed";
import type { CellInit, Rows } from "../../../support/workbook";
import { f, formatted } from "../../../support/workbook";
import type { Model } from "../../regions/model";
import { model } from "../../regions/model";
import { places, told } from "../../regions/withoutStrategy";

const lines = (m: Model) =>
  m
    .put("A2", "USD", "Kabul", "Tunis", "Dakar", "Amman")
    .down("A3", "Staff", "Travel", "Training", "Equipment", "Evaluation", "Total")
    .numbers("B3:E7");
const sound = model((m) => lines(m).fill("B8:E8", "=SUM(B3:B7)"));

test("one sum that takes in less than its neighbours", () => {
  expect(places(sound)).toEqual([]);
  expect(told(model((m) => lines(m).fill("B8:E8", "=SUM(B3:B7)").put("C8", "=SUM(C3:C6)")))).toEqual([
    "omits-line error S!C8: =SUM(C3:C6) leaves out C7, which the sums beside it take in. | C8: =SUM(C3:C6) → =SUM(C3:C7)",
  ]);
});

describe("one operand short of the sums beside it", () => {
  const sections = (columns: number, totals: string, short: string, at: string) =>
    model((m) => {
      const last = String.fromCharCode(65 + columns);
      m.down("A2", "Core", "Travel", "Training", "Subtotal", "Staff", "Total")
        .numbers(`B3:${last}4`)
        .fill(`B5:${last}5`, "=SUM(B3:B4)")
        .numbers(`B6:${last}6`, 2000)
        .fill(`B7:${last}7`, totals);
      return short === "" ? m : m.put(at, short);
    });

  test("the first or last of at least four", () => {
    expect(places(sections(4, "=SUM(B5,B6)", "", "B7"))).toEqual([]);
    expect(places(sections(4, "=SUM(B5,B6)", "=SUM(E5)", "E7"))).toEqual(["omits-line at S!E7"]);
    expect(places(sections(4, "=SUM(B5:B6)", "=SUM(B5)", "B7"))).toEqual(["omits-line at S!B7"]);
  });

  test("between two alike", () => {
    expect(places(sections(3, "=SUM(B5,B6)", "=SUM(C5)", "C7"))).toEqual(["omits-line at S!C7"]);
    expect(places(sections(3, "=SUM(B5,B6)", "=SUM(D5)", "D7"))).toEqual([]);
  });
});

test("a line that was added beneath, left out by all sums, is one finding", () => {
  expect(told(model((m) => lines(m).fill("B8:E8", "=SUM(B3:B6)")))).toEqual([
    "omits-line error S!B8:E8: =SUM(B3:B6) leaves out “Evaluation” (B7) beside the lines that it adds. | " +
      "B8:E8: =SUM(B3:B6) =SUM(C3:C6) =SUM(D3:D6) =SUM(E3:E6) → =SUM(B3:B7) =SUM(C3:C7) =SUM(D3:D7) =SUM(E3:E7)",
  ]);
});

test("the first line, and one in the midst of single cells", () => {
  expect(places(model((m) => lines(m).fill("B8:E8", "=SUM(B4:B7)")))).toEqual(["omits-line at S!B8:E8"]);
  expect(told(model((m) => lines(m).fill("B8:E8", "=B3+B4+B6+B7")))).toEqual([
    "omits-line error S!B8:E8: =B3+B4+B6+B7 leaves out “Training” (B5) beside the lines that it adds. | " +
      "B8:E8: =B3+B4+B6+B7 =C3+C4+C6+C7 =D3+D4+D6+D7 =E3+E4+E6+E7 → =B3+B4+B6+B7+B5 =C3+C4+C6+C7+C5 =D3+D4+D6+D7+D5 =E3+E4+E6+E7+E5",
  ]);
});

test("the last year of a row, among headers of one series", () => {
  const years = model((m) =>
    m
      .put("A1", "Line", 2023, 2024, 2025, 2026, "Total")
      .down("A2", "Staff", "Travel")
      .numbers("B2:E3")
      .fill("F2:F3", "=SUM(B2:D2)"),
  );
  expect(places(years)).toEqual(["omits-line at S!F2:F3"]);
});

test.each([
  ["years", 2023, 2024],
  ["dates", formatted(44927, "yyyy"), formatted(45292, "yyyy")],
  ["words", "Budget 2023", "Budget 2024"],
])("the first line under a header of %s", (_, ...header) => {
  const table = model((m) =>
    m
      .put("A2", "Line")
      .down("A3", "Staff", "Travel", "Training", "Equipment", "Total")
      .numbers("B3:C6")
      .fill("B7:C7", "=SUM(B4:B6)"),
  );
  expect(places(table.map((row, i) => (i === 1 ? [...row, ...header] : row)))).toEqual([
    "omits-line at S!B7:C7",
  ]);
});

test("sums over the years asked for leave the year before out by right, though one of them takes it in", () => {
  const rows = model((m) =>
    m
      .put("A2", "DKK", "Actual 2023", 2024, 2025, 2026, "Total budget 2024-2026")
      .down("A3", "Staff", "Travel", "Training", "Equipment")
      .numbers("B3:E6")
      .fill("F3:F6", "=SUM(C3:E3)")
      .put("F5", "=SUM(B5:E5)"),
  );
  expect(places(rows)).not.toContainEqual(expect.stringContaining("omits-line"));
  expect(places(rows)).toContainEqual(expect.stringMatching(/S!F5$/));
});

test("a subtotal that the total leaves out", () => {
  const sections = model((m) =>
    m
      .down("A2", "Core", "a", "b", "Subtotal", "Soft", "c", "d", "Subtotal", "Secondments", "Total")
      .numbers("B3:B4")
      .put("B5", "=SUM(B3:B4)")
      .numbers("B7:B8", 300)
      .put("B9", "=SUM(B7:B8)")
      .put("B10", 2000.5)
      .put("B11", "=SUM(B9:B10)"),
  );
  expect(places(sections)).toEqual(["omits-line at S!B11"]);
});

test("a line of 0 is a warning", () => {
  const rows = model((m) => lines(m).put("B7", 0, 0, 0, 0).fill("B8:E8", "=SUM(B3:B6)"));
  expect(told(rows)[0]).toMatch(/^omits-line warning S!B8:E8/);
});

describe("where a budget is recognised", () => {
  const leftOut = (value: number) =>
    soundBudget({
      C6: value,
      C7: f("=SUM(C3:C5)", 63),
      F6: f("=SUM(B6:E6)", 100 + value),
      F7: f("=SUM(F3:F6)", 338 + value),
    });

  test("the rule on amounts tells a total that is wrong, and says which line it leaves out", () => {
    expect(listed(findingsOf({ Budget: leftOut(37) })).filter((one) => /C7/.test(one))).toEqual([
      "amounts/column-total at Budget!C7",
    ]);
  });

  test("this one tells it where the value happens to be right", () => {
    expect(listed(findingsOf({ Budget: leftOut(0) })).filter((one) => /C7/.test(one))).toEqual([
      "formulas/omits-line at Budget!C7",
    ]);
  });
});

test("a figure that looks like a year is left out like those beside it", () => {
  const rows = model((m) => lines(m).put("C7", 2150).fill("B8:E8", "=SUM(B3:B6)"));
  expect(places(rows)).toEqual(["omits-line at S!B8:E8"]);
});

test.each([
  "Priority Area 4",
  "Border checkpoints",
  "Income-generating activities",
  "Grænsekontrol",
  "Handel og transport",
  "Discounted transport",
])("“%s” is a line like any other", (label) => {
  expect(places(model((m) => lines(m).put("A7", label).fill("B8:E8", "=SUM(B3:B6)")))).toEqual([
    "omits-line at S!B8:E8",
  ]);
});

describe("silence", () => {
  test.each([
    ["of which in kind", "beneath the lines"],
    ["Share, %", "beneath the lines"],
    ["Number of staff", "beneath the lines"],
  ])("%s %s", (label) => {
    expect(places(model((m) => lines(m).put("A7", label).fill("B8:E8", "=SUM(B3:B6)")))).toEqual([]);
  });

  test("a total that says it leaves something out", () => {
    const rows = model((m) => lines(m).put("A8", "Total excl. evaluation").fill("B8:E8", "=SUM(B3:B6)"));
    expect(places(rows)).toEqual([]);
  });

  test("blank lines held in reserve, years over the figures, what another sum takes in", () => {
    expect(
      places(model((m) => lines(m).put("B7", null, null, null, null).fill("B8:E8", "=SUM(B3:B6)"))),
    ).toEqual([]);
    expect(
      places(model((m) => lines(m).put("B2", 2023, 2024, 2025, 2026).fill("B8:E8", "=SUM(B3:B7)"))),
    ).toEqual([]);
    const parts = model((m) =>
      lines(m).fill("B8:E8", "=SUM(B5:B7)").put("A9", "Fixed").fill("B9:E9", "=SUM(B3:B4)"),
    );
    expect(places(parts)).toEqual([]);
  });

  test("a figure of another kind beside the lines", () => {
    const rows = model((m) =>
      lines(m).fill("B7:E7", "=B6*0.1").put("A7", "Contingency").fill("B8:E8", "=SUM(B3:B6)"),
    );
    expect(places(rows)).toEqual([]);
  });
});

describe("totals that add the lines below a heading with sums, the column of totals before the years", () => {
  const table = (soft: readonly CellInit[], total: string): Rows => [
    ["DKK million"],
    ["Item", "Total", 2023, 2024],
    ["Core funding", f("=SUM(C3:D3)", 96), 48, 48],
    ["Softly earmarked funds", f("=SUM(C4:D4)", 75), ...soft],
    ["Priority area 3", f("=SUM(C5:D5)", 45), 15, 30],
    ["Priority area 4", f("=SUM(C6:D6)", 30), 10, 20],
    ["Personnel support", f("=SUM(C7:D7)", 4), 2, 2],
    ["Total", ...[175, 75, 100].map((value, i) => f(moveFormula(total, TOP, { ...TOP, column: i }), value))],
  ];
  const TOP = { row: 0, column: 0 };
  const all = "=B3+B5+B6+B7";
  const formulas = [f("=SUM(C5:C6)", 25), f("=SUM(D5:D6)", 50)];
  const omits = (rows: Rows): string[] =>
    listed(findingsOf({ Budget: rows })).filter((one) => one.startsWith("formulas/omits-line"));

  test("leave out nothing, with a strategy or without", () => {
    expect(omits(table(formulas, all))).toEqual([]);
    expect(omits(table([25, 50], all))).toEqual([]);
    expect(places(table(formulas, all))).toEqual([]);
  });

  test("leave out a line beside it all the same", () => {
    const short = table(formulas, "=B3+B5+B6");
    expect(places(short)).toEqual(["omits-line at S!B8:D8"]);
    expect(omits(short)).toEqual(["formulas/omits-line at Budget!B8:D8"]);
  });
});

test("a line whose typed subtotal the sum takes in is let pass, named or not", () => {
  const subtotals = (second: string) =>
    model((m) =>
      m
        .put("A2", "DKK", "Budget 2023", "Budget 2024")
        .down("A3", "Core funding", "Total area 1", "Core funding", "Softly earmarked", second)
        .down("A8", "Personnel", "Total")
        .down("B3", 12, 12, 14, 9, 23, 2)
        .down("C3", 15, 15, 11, 30, 41, 2)
        .fill("B9:C9", "=SUM(B4,B7:B8)"),
    );
  expect(places(subtotals("Total area 2"))).toEqual([]);
});

describe("numbered lines without names", () => {
  const tranches = (sum: string, label = "Total", numbers: readonly (number | string)[] = [1, 2, 3, 4, 5]) =>
    model((m) =>
      m
        .put("A2", "Tranche", "Amount")
        .down("A3", ...numbers, label)
        .numbers("B3:B7")
        .put("B8", sum),
    );

  test.each([
    ["numbers", [1, 2, 3, 4, 5]],
    ["text", ["1.", "2.", "3.", "4.", "5."]],
  ])("the last is left out where the rows are %s", (_, numbers) => {
    expect(told(tranches("=SUM(B3:B6)", "Total", numbers))).toEqual([
      "omits-line error S!B8: =SUM(B3:B6) leaves out B7 beside the figures that it adds. | B8: =SUM(B3:B6) → =SUM(B3:B7)",
    ]);
  });

  test("what was paid so far, and numbers that do not count on, are let pass", () => {
    expect(places(tranches("=SUM(B3:B7)"))).toEqual([]);
    expect(places(tranches("=SUM(B3:B6)", "Total paid to date"))).toEqual([]);
    expect(places(tranches("=SUM(B3:B6)", "Total", [1, 2, 3, 4, 12]))).toEqual([]);
    expect(places(tranches("=SUM(B3:B6)", "Total", [2021, 2022, 2023, 2024, 2025]))).toEqual([]);
  });
});

describe("a total of direct costs", () => {
  const costs = (heading: string) =>
    model((m) =>
      m
        .put("A2", "Activity", "Number", "Price", "Budget")
        .down("A3", "Audit", "Risk", "Total, area 1", heading, "Courses", "Kits", "Total, area 2", "Surveys")
        .down("A11", "Alerts", "Total, area 3", "Direct costs, total", "Administration 7 %")
        .numbers("B3:C4", 20)
        .numbers("B7:C8", 40)
        .numbers("B10:C11", 60)
        .fill("D3:D4", "=B3*C3")
        .put("D5", "=SUM(D3:D4)")
        .fill("D7:D8", "=B7*C7")
        .put("D9", "=SUM(D7:D8)")
        .fill("D10:D11", "=B10*C10")
        .put("D12", "=SUM(D10:D11)")
        .put("D13", "=D5+D12")
        .put("D14", "=ROUND(D13*7%,0)"),
    );

  test("a subtotal called like those that it adds, but for the number, is direct too", () => {
    expect(places(costs("Priority Area 2: Supporting capacity building"))).toEqual(["omits-line at S!D13"]);
    expect(places(costs("Indirect costs"))).toEqual([]);
  });
});

test("the fix takes in what is left out and nothing that stands between", () => {
  const rows = model((m) =>
    m
      .put("A2", "DKK", "Kabul", "Tunis")
      .down(
        "A3",
        "Staff",
        "Travel",
        "Subtotal 1",
        "Training",
        "Equipment",
        "Subtotal 2",
        "Personnel",
        "Total",
      )
      .numbers("B3:C4")
      .fill("B5:C5", "=SUM(B3:B4)")
      .numbers("B6:C7", 20)
      .fill("B8:C8", "=SUM(B6:B7)")
      .numbers("B9:C9", 40)
      .fill("B10:C10", "=SUM(B8:B9)"),
  );
  expect(told(rows)).toEqual([
    "omits-line error S!B10:C10: =SUM(B8:B9) leaves out “Subtotal 1” (B5) beside the lines that it adds. | " +
      "B10:C10: =SUM(B8:B9) =SUM(C8:C9) → =SUM(B8:B9,B5) =SUM(C8:C9,C5)",
  ]);
});

describe("a total of subtotals", () => {
  const works = (total: string, change: (m: Model) => Model = (m) => m) =>
    model((m) =>
      change(
        m
          .put("A2", "Work", "Unit", "Qty", "Rate", "Amount")
          .down(
            "A3",
            "Digging",
            "Filling",
            "Sub-total Groundworks",
            "Slab",
            "Stairs",
            "Walls",
            "Sub-total Concrete",
          )
          .down("A10", "Tiles", "Gutters", "Sub-total Roof", "Total")
          .down("B3", "m3", "m3", null, "m2", "m2", "m2", null, "m2", "m")
          .numbers("C3:D4")
          .numbers("C6:D8", 20)
          .numbers("C10:D11", 40)
          .fill("E3:E4", "=C3*D3")
          .fill("E6:E8", "=C6*D6")
          .fill("E10:E11", "=C10*D10")
          .put("E5", "=SUM(E3:E4)")
          .put("E9", "=SUM(E6:E8)")
          .put("E12", "=SUM(E10:E11)")
          .put("E13", total),
      ),
    );

  test("the one between those that it adds, whatever they are called", () => {
    expect(told(works("=E5+E12"))).toEqual([
      "omits-line error S!E13: =E5+E12 leaves out “Sub-total Concrete” (E9) beside the lines that it adds. | E13: =E5+E12 → =E5+E12+E9",
    ]);
  });

  test("the first and the last by their name", () => {
    expect(places(works("=E9+E12"))).toEqual(["omits-line at S!E13"]);
    expect(places(works("=E5+E9"))).toEqual(["omits-line at S!E13"]);
    expect(places(works("=E5+E9+E12"))).toEqual([]);
  });

  test("one that says it is not part of the total is let pass", () => {
    const rows = works("=E5+E12", (m) => m.put("A9", "Sub-total excluded from the contract"));
    expect(places(rows)).toEqual([]);
  });

  test("a line is named by its name, not by its unit", () => {
    const rows = works("=E5+E9+E12", (m) => m.put("E9", "=SUM(E6:E7)"));
    expect(told(rows)[0]).toContain("leaves out “Walls” (E8)");
  });
});

test("of two sums side by side one leaves out what the other takes in", () => {
  const stock = (sum: string): ReturnType<typeof model> =>
    model((m) =>
      m
        .put("A2", "Day", "Pieces", "Value")
        .down("A3", 45_000, 45_001, 45_002, 45_003, "Total")
        .numbers("B3:C6")
        .put("B7", "=SUM(B3:B6)", sum),
    );
  expect(places(stock("=SUM(C3:C6)"))).toEqual([]);
  expect(places(stock("=SUM(C4:C6)"))).toEqual(["omits-line at S!C7"]);
  expect(places(stock("=SUM(C3:C5)"))).toEqual(["omits-line at S!C7"]);
});

describe("pairs of columns added side by side", () => {
  const revised = (change: (m: Model) => Model) =>
    model((m) =>
      change(
        m
          .put("A2", "DKK", 2024, 2025, 2024, 2025, 2024, 2025)
          .down("A3", "Staff", "Travel", "Training", "Equipment", "Evaluation", "Total")
          .numbers("B3:E7")
          .fill("F3:G7", "=B3+D3")
          .fill("B8:G8", "=SUM(B3:B7)"),
      ),
    );

  test("leave nothing out where the sum beside them was typed over", () => {
    expect(places(revised((m) => m))).toEqual([]);
    for (const row of [4, 5, 6])
      expect(places(revised((m) => m.put(`G${row}`, 31)))).toEqual([`inconsistent-formula at S!G${row}`]);
  });
});

test("one addend short where the lines above add one alone throughout", () => {
  const together = (own: string) =>
    model((m) =>
      m
        .put("A2", "Core", 2023, 2024, 2025, 2026)
        .down("A3", "PA1", "PA2", "PA3", "PA4")
        .numbers("B3:E6")
        .put("A8", "Soft", 2023, 2024, 2025, 2026)
        .down("A9", "PA3", "PA4")
        .numbers("B9:E10")
        .put("A12", "Together", 2023, 2024, 2025, 2026)
        .down("A13", "PA1", "PA2", "PA3", "PA4")
        .fill("B13:E14", "=B3")
        .fill("B15:E16", "=B5+B9")
        .put("D15", own),
    );
  expect(places(together("=D5+D9"))).toEqual([]);
  expect(places(together("=D5"))).toEqual(["omits-line at S!D15"]);
});
