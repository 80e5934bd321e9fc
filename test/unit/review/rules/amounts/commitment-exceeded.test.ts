import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import type { StrategyPack } from "../../../../../src/strategy/pack";
import { testPack } from "../../../support/pack";
import { findingsAbout, listed, only } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts", "data", "formulas");

const budget = (unit: string, ...totals: number[]): Rows => [
  [unit],
  ["Priority area", 2023, 2024, 2025, 2026],
  ...[1, 2, 3, 4].map((n) => [`PA${n}`, ...totals.map((total) => total / 4)]),
  ["Total", ...totals],
];

test("a year that asks for more than the commitment is reported at its total", () => {
  const finding = only(findingsOf({ Budget: budget("DKK million", 76, 100, 100, 100) }));
  expect(listed([finding])).toEqual(["amounts/commitment-exceeded at Budget!B7"]);
  expect(finding.words).toBe("76 is asked for in 2023, but the strategy commits 75 (DKK million).");
});

test.each([
  ["kDKK", 76_000, 75_000],
  ["t.kr.", 76_000, 75_000],
  ["Beløb i kr.", 76_000_000, 75_000_000],
])("units of one currency are converted: %s", (unit, actual, expected) => {
  const rest = expected / 75;
  const finding = only(findingsOf({ Budget: budget(unit, actual, 100 * rest, 100 * rest, 100 * rest) }));
  expect(finding).toMatchObject({ expected, actual });
});

test("another currency is not compared", () => {
  expect(findingsOf({ Budget: budget("USD million", 750, 1000, 1000, 1000) })).toEqual([]);
});

test("the commitment itself is not exceeded", () => {
  expect(findingsOf({ Budget: budget("mio. kr.", 75, 100, 100, 100) })).toEqual([]);
});

test("where each year keeps within it, years beyond the strategy can still exceed it in total", () => {
  const rows: Rows = [
    ["DKK million"],
    ["Priority area", 2023, 2024, 2025, 2026, 2027],
    ...[1, 2, 3, 4].map((n) => [`PA${n}`, 15, 25, 25, 25, 10]),
    ["Total", 60, 100, 100, 100, 40],
  ];
  const finding = only(
    findingsOf({ Budget: rows }).filter(({ rule }) => rule !== "structure/year-outside-period"),
  );
  expect(listed([finding])).toEqual(["amounts/commitment-exceeded at Budget!A2:F7"]);
  expect(finding).toMatchObject({ expected: 375, actual: 400 });
});

test("without a stated unit the one that fits the amounts is taken, and the finding says so", () => {
  const finding = only(findingsOf({ Budget: budget("Budget", 80_000, 100_000, 100_000, 100_000) }));
  expect(finding.words).toContain("taken to be in DKK thousand");
});

test("money of other donors may go beyond it", () => {
  const rows = budget("DKK million", 75, 100, 100, 100);
  const cofinanced: Rows = [
    ...rows.slice(0, 6),
    ["Other donors", 50, 50, 50, 50],
    ["Total", 125, 150, 150, 150],
  ];
  expect(findingsOf({ Budget: cofinanced })).toEqual([]);
});

test("sheets for one area each are added up", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ["Core", 20, 20],
    ["Total", 20, 20],
  ];
  const finding = only(findingsOf({ PA1: rows, PA2: rows, PA3: rows, PA4: rows }));
  expect(listed([finding])).toEqual(["amounts/commitment-exceeded at workbook"]);
  expect(finding).toMatchObject({ expected: 75, actual: 80 });
});

test("amounts are written with separators between thousands", () => {
  const finding = only(findingsOf({ Budget: budget("DKK", 85_000_000, 1, 1, 1) }));
  expect(finding.words).toContain("85,000,000 is asked for");
});

const withLast = (...rows: Rows): Rows => [
  ["DKK million"],
  ["Priority area", 2023, 2024],
  ...[1, 2, 3, 4].map((n) => [`PA${n}`, 18, 25 - (n % 2)]),
  ...rows,
];

test("a last line that equals the lines above is their total, whatever it is called", () => {
  expect(findingsOf({ Budget: withLast(["The whole lot", 72, 98]) })).toEqual([]);
});

test("costs drawn together by such a line are counted once in the total below", () => {
  const rows = withLast(["Direct costs", 72, 98], ["Overhead", 1, 1], ["Total", 73, 99]);
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("an equal share that the total below counts in is money of its own", () => {
  const rows = withLast(["Paid by the host country", 72, 98], ["Total", 144, 196]);
  expect(listed(findingsOf({ Budget: rows }))).not.toContain("amounts/column-total at Budget!B8");
});

test("indirect cost that alone lifts a year over the commitment is a warning that says so", () => {
  const rows = withLast(["Overhead (7 %)", 5, 5], ["Total", 77, 103]);
  const findings = findingsOf({ Budget: rows });
  expect(listed(findings)).toEqual([
    "amounts/commitment-exceeded at Budget!B8",
    "amounts/commitment-exceeded at Budget!C8",
  ]);
  expect(findings.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  expect(only(findings.slice(0, 1)).words).toBe(
    "77 is asked for in 2023, but the strategy commits 75 (DKK million). Without indirect cost (5) it is 72; the strategy does not say that indirect cost may come on top of the commitment.",
  );
});

test("where the direct cost exceeds it by itself, it is an error with or without indirect cost", () => {
  const rows: Rows = [...withLast().slice(0, 2), ["PA1", 80, 50], ["PA2", 5, 10], ["Overhead", 5, 5]];
  const finding = only(findingsOf({ Budget: [...rows, ["Total", 90, 65]] }));
  expect(finding).toMatchObject({ severity: "error", actual: 90 });
});

test("what was spent before the strategy's period is not asked for", () => {
  const rows: Rows = [
    ["Priority area (DKK million)", "2022 (actual)", 2023, 2024, "Total"],
    ["PA1", 60, 40, 50, 150],
    ["PA2", 0, 35, 50, 85],
    ["Total", 60, 75, 100, 235],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("digits that only a computation made lift no year over the commitment", () => {
  const rows: Rows = [
    ["Priority area (DKK million)", 2023, 2024],
    ["PA1", 40, 46.72897],
    ["PA2", 35, 53.27109],
    ["Total", 75, 100.00006],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

describe("a strategy that states no commitment", () => {
  const without = (...fields: readonly (keyof StrategyPack)[]): StrategyPack =>
    Object.fromEntries(
      Object.entries(testPack).filter(([field]) => !fields.includes(field as keyof StrategyPack)),
    ) as unknown as StrategyPack;
  const rows = withLast(["PA3", 4, 2], ["Total", 76, 100]);

  test("gives the yearly totals of its budget", () => {
    const finding = only(findingsOf({ Budget: rows }, without("commitment")));
    expect(finding).toMatchObject({ severity: "error", actual: 76, expected: 75 });
    expect(finding.words).toBe("76 is asked for in 2023, but the strategy gives 75 (DKK million).");
  });

  test("prints no sum over the years, so that a budget for more than those keeps within it", () => {
    const within = withLast(["PA3", 3, 2], ["Total", 75, 100]);
    expect(findingsOf({ Budget: within }, without("commitment"))).toEqual([]);
  });

  test("and without a budget it gives nothing to compare with", () => {
    expect(findingsOf({ Budget: rows }, without("commitment", "budget"))).toEqual([]);
  });
});

describe("a sheet for each area, drawn together nowhere", () => {
  const sheet = (title: string, amount: number): Rows => [
    [`${title} (DKK million)`],
    [],
    ["Activity", 2024, 2025],
    ["Training", amount, 10],
    ["Guidelines", 5, 5],
    ["Total", amount + 5, 15],
  ];
  const book = (last: number, further: Record<string, Rows> = {}): Record<string, Rows> => ({
    PA1: sheet("Priority Area 1", 22),
    PA2: sheet("Priority Area 2", 22),
    PA3: sheet("Priority Area 3", 22),
    PA4: sheet("Priority Area 4", last),
    ...further,
  });
  const exceeded = (sheets: Record<string, Rows>): string[] =>
    listed(findingsAbout("amounts")(sheets, builtinPacks[0]!));

  test("is added up against the commitment", () => {
    expect(exceeded(book(14))).toEqual([]);
    expect(exceeded(book(15))).toEqual(["amounts/commitment-exceeded at workbook"]);
  });

  test("but not where only an error told elsewhere lifts them over it", () => {
    const costs: Rows = [["Costs"], ...[1, 1, 5, 2, 1, 4].map((cost, i) => [`Cost ${i + 1}`, cost])];
    const links = (third: string, amount: number): Rows => {
      const amounts = [1, 1, 5, amount, 1, 4];
      return [
        ["Priority Area 4 (DKK million)"],
        [],
        ["Activity", 2024, 2025],
        ...amounts.map((own, i) => [`Activity ${i + 1}`, f(i === 3 ? third : `=Costs!B${i + 2}`, own), 1]),
        [
          "Total",
          f(
            "=SUM(B4:B9)",
            amounts.reduce((so, one) => so + one, 0),
          ),
          f("=SUM(C4:C9)", 6),
        ],
      ];
    };
    const told = (sheet: Rows): string[] =>
      listed(
        findingsAbout("amounts", "formulas")({ ...book(14), PA4: sheet, Costs: costs }, builtinPacks[0]!),
      );
    expect(told(links("=Costs!B5", 2))).toEqual([]);
    expect(told(links("=Costs!B4", 10))).toEqual(["formulas/inconsistent-formula at PA4!B7"]);
  });

  test("with a sheet of what belongs to no area beside them", () => {
    expect(exceeded(book(15, { Staff: sheet("Personnel support", 2) }))).toEqual([
      "amounts/commitment-exceeded at workbook",
    ]);
  });

  test("but not where two sheets speak of one area: they may be the same money", () => {
    expect(exceeded(book(15, { Details: sheet("Priority Area 4", 15) }))).toEqual([]);
  });
});

describe("core and softly earmarked funding in tables of their own", () => {
  const block = (title: string, amounts: readonly number[]): Rows => [
    [`${title} (DKK million)`],
    ["Priority area", 2023, 2024],
    ...amounts.map((amount, area) => [`Priority Area ${area + 5 - amounts.length}`, amount - 10, amount]),
    ["Total", ...[10 * amounts.length, 0].map((less) => amounts.reduce((sum, one) => sum + one, -less))],
  ];
  const core = block("Core funding", [14, 10, 14, 25]);
  const soft = (last: number): Rows => block("Softly earmarked funding", [30, last]);
  const findingsIn = (rows: Rows) =>
    findingsOf({ Budget: rows }).filter(({ rule }) => rule === "amounts/commitment-exceeded");

  test("are held against the commitment together", () => {
    expect(findingsIn([...core, [], ...soft(7)])).toEqual([]);
    const finding = only(findingsIn([...core, [], ...soft(20)]));
    expect(finding).toMatchObject({ expected: 100, actual: 113, data: { year: 2024 } });
    expect(finding.explanation?.data).toEqual({
      lines_en: "Core + Softly earmarked",
      lines_da: expect.any(String),
    });
  });

  test("but not beside a table that may hold the same money", () => {
    const activities: Rows = [["Activities (DKK million)"], ...soft(20).slice(1)];
    expect(findingsIn([...core, [], ...soft(20), [], ...activities])).toEqual([]);
  });
});

test.each(["Total", "Total 2024"])("months of one year are told at their total, headed “%s”", (header) => {
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const column = (at: number): string => String.fromCharCode(66 + at);
  const rows: Rows = [
    ["Cash flow 2024 (DKK thousand)"],
    ["Priority area", ...months, header],
    ...[3, 4, 5, 6].map((row) => [
      `Priority Area ${row - 2}`,
      ...months.map(() => 2500),
      f(`=SUM(B${row}:M${row})`, 30_000),
    ]),
    [
      "Total",
      ...months.map((_, at) => f(`=SUM(${column(at)}3:${column(at)}6)`, 10_000)),
      f("=SUM(N3:N6)", 120_000),
    ],
  ];
  expect(listed(findingsOf({ "Cash flow 2024": rows }))).toEqual([
    "amounts/commitment-exceeded at Cash flow 2024!N7",
  ]);
});
