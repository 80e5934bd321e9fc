/** One cause, one finding: what makes several totals miss is told once, with the totals as its consequences. */

import { areaAddress } from "../../../../../src/workbook/address";
import type { Finding } from "../../../../../src/review/types";
import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import { findingsAbout, findingsOf, listed, only, placeOf } from "../../../support/reviewed";
import { soundBudget, typedBudget } from "../../../support/budgets";
import { f } from "../../../support/workbook";
import type { Rows } from "../../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const consequences = (findings: readonly Finding[]): (string | undefined)[][] =>
  findings.map((finding) => (finding.consequences ?? []).map((cell) => areaAddress(cell)));

const byLine = (...lines: Rows): Rows => [
  ["Funding line (DKK million)", 2023, 2024, 2025, 2026, "Total"],
  ...lines,
];

test("a year’s column that was taken out explains the totals that still count it", () => {
  const rows: Rows = [
    ["Priority area (DKK million)", 2023, 2024, 2026, "Total"],
    ["PA1", 20, 20, 20, 80],
    ["PA2", 12, 12, 12, 48],
    ["PA3", 25, 40, 40, 145],
    ["PA4", 18, 28, 28, 102],
    ["Total", 75, 100, 100, 375],
  ];
  const findings = findingsOf({ Budget: rows }, pack);
  expect(listed(findings)).toEqual(["structure/missing-year at Budget!B1:D1"]);
  expect(consequences(findings)).toEqual([["E2", "E3", "E4", "E5", "E6"]]);
});

test("beside a missing year a single wrong total is still reported", () => {
  const rows: Rows = [
    ["Priority area (DKK million)", 2023, 2024, 2026, "Total"],
    ["PA1", 20, 20, 20, 60],
    ["PA2", 12, 12, 12, 37],
    ["PA3", 25, 40, 40, 105],
    ["PA4", 18, 28, 28, 74],
    ["Total", 75, 100, 100, 275],
  ];
  expect(listed(findingsOf({ Budget: rows }, pack))).toContain("amounts/row-total at Budget!E3");
});

test("a funding line that was taken out is the finding, the totals that still count it are its consequences", () => {
  const rows = byLine(
    ["Core funding", 48, 48, 48, 48, 192],
    ["Soft earmarked funding", 25, 50, 50, 50, 175],
    ["Total", 75, 100, 100, 100, 375],
  );
  const findings = findingsOf({ Budget: rows }, pack);
  expect(listed(findings)).toEqual(["structure/missing-line at Budget!B4:E4"]);
  expect(only(findings)).toMatchObject({ severity: "error" });
  expect(only(findings).words).toContain("“Total” counts it");
});

test("a line that all typed totals leave out is told once", () => {
  const rows: Rows = [
    ["Output (USD)", 2023, 2024, "Total"],
    ["PA1", 120, 140, 260],
    ["PA2", 131, 152, 283],
    ["PA3", 245, 278, 523],
    ["PA4", 118, 163, 281],
    ["Total", 483, 581, 1064],
  ];
  const findings = findingsOf({ Budget: rows }, pack);
  expect(listed(findings)).toEqual(["amounts/column-total at Budget!B6:C6"]);
  expect(only(findings).words).toBe(
    "“Total” differs from its lines in 2 years: 2023: 483 instead of 614; 2024: 581 instead of 733. Each difference equals “PA2”: it is probably left out every time.",
  );
});

test("in Danish", () => {
  const rows: Rows = [
    ["Output (USD)", 2023, 2024, "Total"],
    ["PA1", 120, 140, 260],
    ["PA2", 131, 152, 283],
    ["PA3", 245, 278, 523],
    ["PA4", 118, 163, 281],
    ["Total", 483, 581, 1064],
  ];
  expect(only(findingsOf({ Budget: rows }, pack), "da").words).toBe(
    "»Total« afviger fra linjerne i 2 år: 2023: 483 i stedet for 614; 2024: 581 i stedet for 733. Hver forskel svarer til »PA2«, som formentlig er udeladt hver gang.",
  );
});

test("totals of one row with a cause each are told each", () => {
  const rows: Rows = [
    ["Output (USD)", 2023, 2024],
    ["PA1", 120, 140],
    ["PA2", 131, 152],
    ["PA3", 245, 278],
    ["PA4", 118, 163],
    ["Total", 483, 570],
  ];
  expect(listed(findingsOf({ Budget: rows }, pack))).toEqual([
    "amounts/column-total at Budget!B6",
    "amounts/column-total at Budget!C6",
  ]);
});

test("a figure that is another than the strategy’s explains the total that adds up with the strategy’s", () => {
  const rows = byLine(
    ["Core funding", 48, 48, 47, 48, 192],
    ["Soft earmarked funding", 25, 50, 51, 50, 175],
    ["Personnel", 2, 2, 2, 2, 8],
    ["Total", 75, 100, 100, 100, 375],
  );
  const findings = findingsOf({ Budget: rows }, pack);
  expect(listed(findings)).toEqual([
    "amounts/differs-from-strategy at Budget!D2",
    "amounts/differs-from-strategy at Budget!D3",
  ]);
  expect(findings[0]).toMatchObject({ severity: "error", explanation: { messageId: "total" } });
});

describe("totals of a whole row that are off for no reason that shows", () => {
  const about = (sheets: Record<string, Rows>) =>
    findingsOf(sheets).filter(({ rule }) => /^(amounts|formulas)\//.test(rule));

  test("are one finding with their range", () => {
    const finding = only(about({ Budget: typedBudget({ B7: 75.5, C7: 103, D7: 101, E7: 97, F7: 376.5 }) }));
    expect(listed([finding])).toEqual(["amounts/column-total at Budget!B7:E7"]);
    expect(finding.words).toBe(
      "“Total” differs from its lines in 4 years: 2023: 75.5 instead of 75; 2024: 103 instead of 100; 2025: 101 instead of 100; 2026: 97 instead of 100.",
    );
    expect(consequences([finding])).toEqual([["F7"]]);
  });

  test("by the same amount say so", () => {
    const finding = only(about({ Budget: typedBudget({ B7: 76, C7: 101, D7: 101, E7: 101, F7: 379 }) }));
    expect(finding.words).toMatch(/The difference is the same in each: 1\.$/);
  });

  test("stay apart where one is right, or one has a cause of its own", () => {
    expect(listed(about({ Budget: typedBudget({ B7: 75.5, C7: 103, D7: 97 }) }))).toEqual([
      "amounts/column-total at Budget!B7",
      "amounts/column-total at Budget!C7",
      "amounts/column-total at Budget!D7",
    ]);
    expect(about({ Budget: typedBudget({ B7: 75.5, C7: 103, D7: 62, E7: 97 }) })).toHaveLength(4);
  });

  test("whose formulas were not recalculated are one finding as well", () => {
    const old = (column: string, value: number) => f(`=SUM(${column}3:${column}6)`, value);
    const rows = soundBudget({ B7: old("B", 70), C7: old("C", 90), D7: old("D", 95), E7: old("E", 80) });
    const finding = about({ Budget: rows })[0]!;
    expect(listed([finding])).toEqual(["amounts/column-total at Budget!B7:E7"]);
    expect(only([finding]).words).toContain("not recalculated");
  });
});

test("a copy of the sums that leave out a line, over the column of totals, is not told besides them", () => {
  const sums = ["B", "C", "D", "E", "F"].map((at) => [`${at}7`, f(`=SUM(${at}3:${at}5)`, null)] as const);
  const rows = typedBudget(Object.fromEntries(sums));
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["amounts/column-total at Budget!B7:E7"]);
});

/** Costs under two headings with a subtotal each; what a subtotal's formula leaves out lacks in the sum of subtotals. */
function costing(subtotal: string, total: (sound: number) => Rows[number][number]): Rows {
  const items = (from: number, amounts: readonly number[]): Rows =>
    amounts.map((amount, i) => [
      ["Adviser", "Monitors", "Committees", "Data"][i]!,
      i + 1,
      f(`=B${from + i}*1000`, amount),
    ]);
  const [first, second] = [
    [100_800, 39_000, 43_200, 68_400],
    [54_900, 46_080, 30_000, 15_000],
  ];
  const sums = [251_400, subtotal === "C13" ? 145_980 : 130_980];
  return [
    ["Costing (USD)"],
    ["Item", "Quantity", "Budget 2024 (USD)"],
    ["Priority Area 3"],
    ...items(4, first!),
    ["Subtotal Priority Area 3", null, f("=SUM(C4:C7)", sums[0]!)],
    ["Priority Area 4"],
    ...items(10, second!),
    ["Subtotal Priority Area 4", null, f(`=SUM(C10:${subtotal})`, sums[1]!)],
    ["Total", null, total(sums[0]! + sums[1]!)],
  ];
}

test("a total of subtotals is right about a subtotal whose formula leaves out a line: it follows from that", () => {
  const sum = (value: number) => f("=C8+C14", value);
  const about = (rows: Rows) =>
    findingsOf({ Costing: rows }, pack).filter(({ rule }) => /^(amounts|formulas)/.test(rule));
  expect(listed(about(costing("C13", sum)))).toEqual([]);
  const findings = about(costing("C12", sum));
  expect(listed(findings)).toEqual(["formulas/omits-line at Costing!C14"]);
  expect(consequences(findings)).toEqual([["C15"]]);
});

test("a total that is off by something else besides is told all the same", () => {
  const findings = findingsOf({ Costing: costing("C12", (value) => f("=C8+C14+C4", value + 100_800)) }, pack);
  expect(listed(findings)).toContain("formulas/omits-line at Costing!C14");
  expect(listed(findings)).toContain("amounts/column-total at Costing!C15");
});

/** A sheet for each area and a summary that takes over their totals; DKK thousand, at the strategy's commitment. */
function byArea(link: string, value: number): Record<string, Rows> {
  const years = [2023, 2024, 2025, 2026];
  const totals = [
    [20_500, 18_900, 19_000, 19_000],
    [15_500, 16_000, 16_000, 16_000],
    [24_000, 37_000, 37_000, 37_000],
    [13_000, 26_100, 26_000, 26_000],
  ];
  const areas = totals.map((own, i): [string, Rows] => [
    `PA ${i + 1}`,
    [
      [`Priority Area ${i + 1} (DKK thousand)`],
      ["Line", ...years],
      ["Training", ...own.map((amount) => amount - 3_000)],
      ["Travel", ...own.map(() => 3_000)],
      ["Total", ...own.map((amount, at) => f(`=SUM(${"BCDE"[at]!}3:${"BCDE"[at]!}4)`, amount))],
    ],
  ]);
  const shown = totals.map((own, i) => own.map((amount, at) => (i === 1 && at === 1 ? value : amount)));
  const summary: Rows = [
    ["DKK thousand"],
    ["Priority area", ...years],
    ...shown.map((own, i) => [
      `Priority Area ${i + 1}`,
      ...own.map((amount, at) => f(i === 1 && at === 1 ? link : `='PA ${i + 1}'!${"BCDE"[at]!}5`, amount)),
    ]),
    [
      "Total",
      ...years.map((_, at) => {
        const column = "BCDE"[at]!;
        return f(
          `=SUM(${column}3:${column}6)`,
          shown.reduce((so, own) => so + own[at]!, 0),
        );
      }),
    ],
  ];
  return { Summary: summary, ...Object.fromEntries(areas) };
}

test("more than committed only because a cell takes over another sheet’s total follows from that cell", () => {
  expect(listed(findingsOf(byArea("='PA 2'!C5", 16_000), pack))).toEqual([]);
  const findings = findingsOf(byArea("='PA 1'!C5", 18_900), pack);
  expect(listed(findings)).toEqual(["formulas/inconsistent-formula at Summary!C4"]);
  expect(only(findings)).toMatchObject({ severity: "error" });
  expect(consequences(findings)).toEqual([["C7"]]);
});

test("more than committed with that error and without it is told beside it", () => {
  const sheets = byArea("='PA 1'!C5", 18_900);
  const more = sheets["Summary"]!.map((row, at) =>
    row.map((cell, column) =>
      column !== 2 ? cell : at === 4 ? 45_000 : at === 6 ? f("=SUM(C3:C6)", 108_900) : cell,
    ),
  );
  expect(listed(findingsOf({ ...sheets, Summary: more }, pack))).toContain(
    "amounts/commitment-exceeded at Summary!C7",
  );
});

test("more than committed only by a number typed over a sum of the figures beside it follows from that number", () => {
  const plan = [
    [14_000, 500, 0],
    [10_000, -500, 0],
    [44_000, -1_500, -1_000],
    [30_000, 1_500, 1_000],
  ] as const;
  const total = (column: string, value: number) => f(`=SUM(${column}3:${column}6)`, value);
  const revision = (third: Rows[number][number], asked: number): Rows => [
    ["Revised budget (DKK thousand)"],
    [
      "Priority area",
      ...["2025", "2026"].flatMap((year) => [`${year} approved`, `${year} change`, `${year} revised`]),
    ],
    ...plan.map(([approved, change, next], at) => [
      `Priority Area ${at + 1}`,
      approved,
      change,
      at === 2 ? third : f(`=B${at + 3}+C${at + 3}`, approved + change),
      approved,
      next,
      f(`=E${at + 3}+F${at + 3}`, approved + next),
    ]),
    [
      "Total",
      ...[total("B", 98_000), total("C", 0), total("D", asked)],
      ...[total("E", 98_000), total("F", 0), total("G", 98_000)],
    ],
  ];
  const about = (...of: Parameters<typeof revision>): readonly Finding[] =>
    findingsAbout("amounts", "formulas")({ Budget: revision(...of) }, pack);
  expect(listed(about(f("=B5+C5", 42_500), 98_000))).toEqual([]);
  const finding = only(about(45_500, 101_000));
  expect(listed([finding])).toEqual(["formulas/inconsistent-formula at Budget!D5"]);
  expect(finding.severity).toBe("error");
  expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toContain("Budget!D7");
});

test("more than committed only by a figure that neither of its totals bears out follows from that figure", () => {
  const rows: Rows = [
    ["Priority area (DKK million)", 2023, 2024, 2025, 2026, "Total"],
    ["PA1", 20, 29, 19, 19, 77],
    ["PA2", 15, 16, 16, 16, 63],
    ["PA3", 25, 38, 38, 38, 139],
    ["PA4", 15, 27, 27, 27, 96],
    ["Total", 75, 110, 100, 100, 385],
  ];
  const typed = [
    ["PA1", 20, 29, 19, 19, 77],
    ["Total", 75, 100, 100, 100, 375],
  ] as const;
  const wrong = rows.map((row, at) => (at === 1 ? [...typed[0]] : at === 5 ? [...typed[1]] : row));
  expect(listed(findingsOf({ Budget: wrong }, pack))).toEqual(["amounts/suspect-figure at Budget!C2"]);
  const asked = rows.map((row, at) => (at === 1 ? ["PA1", 20, 29, 19, 19, 87] : row));
  expect(listed(findingsOf({ Budget: asked }, pack))).toEqual(["amounts/commitment-exceeded at Budget!C6"]);
});
